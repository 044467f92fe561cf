using Cutset.Core.Graphs.Search;

namespace Cutset.Core.Graphs.Reaching;

/// <summary>Answers <see cref="ReachQuery"/>: docs/methods/reach.md.</summary>
public static class Reach
{
    /// <summary>All agencies that A reaches.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="ReachQuery.Validate"/> says how.</exception>
    public static ReachResult Find(SupplyGraph graph, ReachQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        Faults.ThrowIfAny(query.Validate(graph));
        var space = query.Options.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        var result = new ReachSearch(graph, query, cancellationToken).Run(space);
        GC.KeepAlive(graph);
        return result;
    }
}
