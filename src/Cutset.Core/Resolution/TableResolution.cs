using Cutset.Core.Resolution.Clustering;

namespace Cutset.Core.Resolution;

/// <summary>Which records of a table are one organisation.</summary>
public sealed class TableResolution
{
    internal TableResolution(
        int[] groupOf, ScoredLink[] joined, ScoredLink[] open, RecordResolutionCounts counts, IReadOnlyList<LearntWeight> weights)
    {
        (GroupOf, Joined, Open, Counts, Weights) = (groupOf, joined, open, counts, weights);
    }

    /// <summary>For each record the least record of its group.</summary>
    public ReadOnlyMemory<int> Groups => GroupOf;

    /// <summary>How much work it was.</summary>
    public RecordResolutionCounts Counts { get; }

    /// <summary>The weights that the data led to, column by column.</summary>
    public IReadOnlyList<LearntWeight> Weights { get; }

    internal int[] GroupOf { get; }

    /// <summary>The links between items that joined clusters, in the order in which they did.</summary>
    internal ScoredLink[] Joined { get; }

    /// <summary>Links above the questions' threshold whose items are not in one cluster, the strongest first.</summary>
    internal ScoredLink[] Open { get; }
}
