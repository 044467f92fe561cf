using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// What a resolution keeps of itself, so that records that come later cost little: what it learnt, and for each record
/// its marks, its keys and what it was joined with. Records have numbers in the order in which they came; they keep them.
/// </summary>
public sealed class ResolutionMemory
{
    /// <summary>In <see cref="Group"/>: the record is gone, or says something else now under a new number.</summary>
    internal const int Gone = -1;

    /// <summary>A memory of nothing but what was learnt.</summary>
    internal ResolutionMemory(ResolutionBasis basis) => Basis = basis;

    /// <summary>How many records there were when the weights were learnt.</summary>
    public int LearntFrom { get; internal init; }

    /// <summary>How many records came or went since.</summary>
    public int ChangedSince { get; internal init; }

    /// <summary>How many records have a number, gone ones among them.</summary>
    public int Count => KeyMarks.Count;

    internal ResolutionBasis Basis { get; }

    /// <summary>Hash of each record's key.</summary>
    internal NumberColumn<ulong> KeyMarks { get; init; } = new([]);

    /// <summary>Hash of what each record says.</summary>
    internal NumberColumn<ulong> ContentMarks { get; init; } = new([]);

    /// <summary>Of each group the number of one record, the same for all of its records; <see cref="Gone"/>.</summary>
    internal int[] Group { get; init; } = [];

    /// <summary>The same of certain groups.</summary>
    internal int[] CertainGroup { get; init; } = [];

    /// <summary>The next record that hangs together with each by links that could join or become a question: a ring.</summary>
    internal int[] NextLinked { get; init; } = [];

    /// <summary>Sketches of each record's name.</summary>
    internal NumberColumn<NameSketch> Sketches { get; init; } = new([]);

    /// <summary>True for a record whose keys are written down; others say the same as one of these.</summary>
    internal bool[] HasKeys { get; init; } = [];

    /// <summary>Marks of the keys of records of which decisions spoke; ascending.</summary>
    internal ulong[] Named { get; init; } = [];

    /// <summary>Links that could join groups or become a question.</summary>
    internal RecordLink[] Links { get; init; } = [];

    /// <summary>Links that joined groups.</summary>
    internal RecordLink[] Joined { get; init; } = [];

    /// <summary>The strongest link between each two groups that may be one.</summary>
    internal RecordLink[] Asked { get; init; } = [];

    /// <summary>Records that say the same as another.</summary>
    internal (int First, int Record)[] Repeated { get; init; } = [];

    /// <summary>The keys of the records, those of one run after those of another.</summary>
    internal IReadOnlyList<KeyPostings> Postings { get; init; } = [];
}
