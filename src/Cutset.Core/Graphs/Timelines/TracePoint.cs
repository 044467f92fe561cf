using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>A trace as of one of several days.</summary>
/// <param name="Day">The day.</param>
/// <param name="Summary">The counts as of it.</param>
/// <param name="Appeared">Ties on chains now and not on the day before in the list; empty for the first.</param>
/// <param name="Gone">Ties on chains on the day before in the list and not now.</param>
public sealed record TracePoint(
    DateOnly Day, TraceSummary Summary, ImmutableArray<int> Appeared, ImmutableArray<int> Gone);
