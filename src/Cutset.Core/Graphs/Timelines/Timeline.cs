using System.Collections.Immutable;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>The same question along several days, for instance the days of a dataset's imported listings.</summary>
public static class Timeline
{
    /// <summary>A trace as of each day, and which ties on chains are others than on the day before.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; the days in its options are replaced, that of what is active too.</param>
    /// <param name="days">The days; the result has them in ascending order, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<TracePoint> OfTrace(
        SupplyGraph graph, TraceQuery query, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        var points = ImmutableArray.CreateBuilder<TracePoint>();
        var watch = new TieWatch(graph);
        foreach (var day in days.Distinct().Order())
        {
            var options = query.Options with { Time = On(day, query.Options.Time) };
            var result = Tracer.Trace(graph, query with { Options = options, Limit = 0 }, cancellationToken);
            var ties = result.Ties.Select(static tie => tie.Tie).ToHashSet();
            points.Add(new TracePoint(day, result.Summary, watch.Next(ties, new TieFilter(graph, options))));
        }

        GC.KeepAlive(graph);
        return points.ToImmutable();
    }

    /// <summary>A backbone as of each day, and which of the ties on which it stands are others than on the day before.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; the days in it are replaced, that of what is active too.</param>
    /// <param name="days">The days; the result has them in ascending order, each once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<BackbonePoint> OfBackbone(
        SupplyGraph graph, BackboneQuery query, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        var points = ImmutableArray.CreateBuilder<BackbonePoint>();
        var watch = new TieWatch(graph);
        foreach (var day in days.Distinct().Order())
        {
            var then = query with { Time = On(day, query.Time) };
            var result = Backbone.Find(graph, then, cancellationToken);
            var supply = SupplyTies.Find(graph, then, cancellationToken);
            points.Add(new BackbonePoint(day, result, watch.Next(supply.Ties, supply.Filter)));
        }

        GC.KeepAlive(graph);
        return points.ToImmutable();
    }

    /// <summary>The filter of one day: what is active is told as of it, not as of the newest.</summary>
    private static TimeFilter On(DateOnly day, TimeFilter time) =>
        new() { AsOf = day, ActiveOn = time.ActiveOn is null ? null : day };
}
