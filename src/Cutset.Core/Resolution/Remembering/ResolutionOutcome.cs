namespace Cutset.Core.Resolution.Remembering;

/// <summary>What a resolution found, by the indices of records, before it is told in words.</summary>
internal sealed record ResolutionOutcome
{
    /// <summary>For each record the least record of its group.</summary>
    public required int[] GroupOf { get; init; }

    /// <summary>The same with certain merges only.</summary>
    public required int[] CertainGroupOf { get; init; }

    /// <summary>Links that joined groups.</summary>
    public required IReadOnlyList<RecordLink> Joined { get; init; }

    /// <summary>For each two groups that may be one the strongest link between them.</summary>
    public required IReadOnlyList<RecordLink> Asked { get; init; }

    /// <summary>Records that say the same as another, the first of them.</summary>
    public required IReadOnlyList<(int First, int Record)> Repeated { get; init; }

    /// <summary>Decisions that joined two records.</summary>
    public required IReadOnlyList<(int Left, int Right, Decision Decision)> Decided { get; init; }

    /// <summary>Decisions that contradict each other.</summary>
    public required IReadOnlyList<(Decision First, Decision Second)> Conflicts { get; init; }

    /// <summary>Number of pairs that were compared.</summary>
    public required long ComparedPairs { get; init; }
}
