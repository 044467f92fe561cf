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
        (HashSet<int> Ties, TieFilter Filter)? before = null;
        foreach (var day in days.Distinct().Order())
        {
            var options = query.Options with { Time = On(day, query.Options.Time) };
            var result = Tracer.Trace(graph, query with { Options = options, Limit = 0 }, cancellationToken);
            var ties = result.Ties.Select(static tie => tie.Tie).ToHashSet();
            var filter = new TieFilter(graph, options);
            var point = new TracePoint { Day = day, Summary = result.Summary };
            if (before is var (earlier, earlierFilter))
            {
                var come = ties.Except(earlier).Order().ToLookup(tie => Counts(graph, earlierFilter, tie));
                var went = earlier.Except(ties).Order().ToLookup(tie => Counts(graph, filter, tie));
                point = point with
                {
                    Appeared = [.. come[false]],
                    Joined = [.. come[true]],
                    Gone = [.. went[false]],
                    Left = [.. went[true]],
                };
            }

            points.Add(point);
            before = (ties, filter);
        }

        GC.KeepAlive(graph);
        return points.ToImmutable();
    }

    /// <summary>A backbone as of each day, in ascending order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; the days in it are replaced.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<BackbonePoint> OfBackbone(
        SupplyGraph graph, BackboneQuery query, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. days.Distinct().Order().Select(day => new BackbonePoint(
                day, Backbone.Find(graph, query with { Time = On(day, query.Time) }, cancellationToken))),
        ];
    }

    /// <summary>The filter of one day: what is active is told as of it, not as of the newest.</summary>
    private static TimeFilter On(DateOnly day, TimeFilter time) =>
        new() { AsOf = day, ActiveOn = time.ActiveOn is null ? null : day };

    private static bool Counts(SupplyGraph graph, TieFilter filter, int tie) => filter.Allows(graph.Columns.Marks[tie], tie);
}
