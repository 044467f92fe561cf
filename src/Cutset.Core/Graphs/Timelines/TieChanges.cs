using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>Which ties of an answer are others than on the day before in the list. All of these are empty for the first
/// day, ascending, and without overlap.</summary>
public sealed record TieChanges
{
    /// <summary>Nothing changed, or there is no day before.</summary>
    public static TieChanges None { get; } = new();

    /// <summary>In the answer now, and new to the records: first listed, or begun, after the day before.</summary>
    public ImmutableArray<int> Appeared { get; init; } = [];

    /// <summary>In the answer now, and in the records on the day before, too, but then not in the answer.</summary>
    public ImmutableArray<int> Joined { get; init; } = [];

    /// <summary>In the answer on the day before, and in the records no more: no longer listed, or ended where only active
    /// ties count.</summary>
    public ImmutableArray<int> Gone { get; init; } = [];

    /// <summary>In the answer on the day before, and still in the records, but not in the answer.</summary>
    public ImmutableArray<int> Left { get; init; } = [];

    /// <summary>All of them.</summary>
    public IEnumerable<int> All => Appeared.Concat(Joined).Concat(Gone).Concat(Left);
}
