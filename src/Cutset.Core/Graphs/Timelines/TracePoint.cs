using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>A trace as of one of several days.</summary>
/// <param name="Day">The day.</param>
/// <param name="Summary">The counts as of it.</param>
/// <param name="Changes">The ties on chains that are others than on the day before.</param>
public sealed record TracePoint(DateOnly Day, TraceSummary Summary, TieChanges Changes);
