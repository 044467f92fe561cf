using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>A trace as of one of several days, and which ties on its chains are others than on the day before in the list.
/// All of these are empty for the first day, ascending, and without overlap.</summary>
public sealed record TracePoint
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The counts as of it.</summary>
    public required TraceSummary Summary { get; init; }

    /// <summary>On chains now, and new to the records: first listed, or begun, after the day before.</summary>
    public ImmutableArray<int> Appeared { get; init; } = [];

    /// <summary>On chains now, and in the records on the day before, too, but then on no chain between the two.</summary>
    public ImmutableArray<int> Joined { get; init; } = [];

    /// <summary>On chains on the day before, and in the records no more: no longer listed, or ended where only active
    /// ties count.</summary>
    public ImmutableArray<int> Gone { get; init; } = [];

    /// <summary>On chains on the day before, and still in the records, but on no chain between the two.</summary>
    public ImmutableArray<int> Left { get; init; } = [];
}
