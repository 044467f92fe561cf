using System.Collections.Immutable;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>The same question along several days, for instance the days of a dataset's imported listings.</summary>
public static class Timeline
{
    /// <summary>A trace as of each day, and which ties on chains appeared and went between them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; the day in its options is replaced.</param>
    /// <param name="days">The days; the result has them in ascending order, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<TracePoint> OfTrace(
        SupplyGraph graph, TraceQuery query, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var points = ImmutableArray.CreateBuilder<TracePoint>();
        HashSet<int>? before = null;
        foreach (var day in days.Distinct().Order())
        {
            var options = query.Options with { Time = query.Options.Time with { AsOf = day, From = null, To = null } };
            var result = Tracer.Trace(graph, query with { Options = options, Limit = 0 }, cancellationToken);
            var ties = result.Ties.Select(static tie => tie.Tie).ToHashSet();
            points.Add(new TracePoint(
                day,
                result.Summary,
                before is null ? [] : [.. ties.Except(before).Order()],
                before is null ? [] : [.. before.Except(ties).Order()]));
            before = ties;
        }

        return points.ToImmutable();
    }

    /// <summary>A backbone as of each day, in ascending order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; the day in it is replaced.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<BackbonePoint> OfBackbone(
        SupplyGraph graph, BackboneQuery query, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. days.Distinct().Order().Select(day => new BackbonePoint(
                day,
                Backbone.Find(
                    graph, query with { Time = query.Time with { AsOf = day, From = null, To = null } }, cancellationToken))),
        ];
    }
}
