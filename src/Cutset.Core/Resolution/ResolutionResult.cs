using System.Collections.Immutable;

namespace Cutset.Core.Resolution;

/// <summary>The outcome of a resolution over n records.</summary>
public sealed record ResolutionResult
{
    /// <summary>For each record the index of its group's representative: the least record index of the group.</summary>
    public required ImmutableArray<int> GroupOf { get; init; }

    /// <summary>
    /// The same with certain merges only: a refinement of <see cref="GroupOf"/>. Two records with equal values here
    /// are one organisation for certain; two that agree only in <see cref="GroupOf"/> are likely one.
    /// </summary>
    public required ImmutableArray<int> CertainGroupOf { get; init; }

    /// <summary>Pairs that were merged, and why: a spanning forest of each group at least.</summary>
    public required ImmutableArray<MergeLink> Links { get; init; }

    /// <summary>Pairs that were not merged and that a person should look at, the most doubtful first.</summary>
    public required ImmutableArray<MergeLink> Questions { get; init; }

    /// <summary>Pairs of decisions that contradict each other, for the user to mend.</summary>
    public ImmutableArray<(Decision First, Decision Second)> Conflicts { get; init; } = [];

    /// <summary>Number of pairs that were compared; 0 when none had to be.</summary>
    public long ComparedPairs { get; init; }
}
