using Cutset.Core.Graphs.Search;

namespace Cutset.Core.Graphs.Backbones;

/// <summary>Answers <see cref="BackboneQuery"/>: docs/methods/backbone.md.</summary>
public static class Backbone
{
    /// <summary>More than this many services and ties: a provider is counted together with others.</summary>
    internal const int LocalLimit = 1024;

    /// <summary>What of B rests on whom, exact for all providers.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="BackboneQuery.Validate"/> says how.</exception>
    public static BackboneResult Find(SupplyGraph graph, BackboneQuery query, CancellationToken cancellationToken) =>
        Find(graph, query, LocalLimit, cancellationToken);

    /// <summary>The same with another limit, so that tests reach both ways of counting.</summary>
    internal static BackboneResult Find(
        SupplyGraph graph, BackboneQuery query, int localLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        Faults.ThrowIfAny(query.Validate(graph));
        var space = query.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        var result = new BackboneSearch(graph, space, query, cancellationToken).Run(localLimit);
        GC.KeepAlive(graph);
        return result;
    }
}
