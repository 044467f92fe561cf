using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The services on documented chains from A to B: those that run on a service of A's group, and on which a service rests
/// that B authorised. What A supplies besides, and what B uses besides, is by far the most of what a search would meet.
/// </summary>
internal sealed class ServicesBetween
{
    private const long FirstTurn = 4096;

    private readonly ServiceSweep _services;

    private ServicesBetween(ServiceSweep services) => _services = services;

    /// <summary>Finds them, of nodes as a whole: all merges count. O(ties of hosts at the end that has fewer).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="filter">Which ties count.</param>
    /// <param name="offered">Nodes of the services that A's group offers.</param>
    /// <param name="served">Nodes of B's group: agencies, and services.</param>
    /// <param name="cancellationToken">Checked every few thousand services.</param>
    public static ServicesBetween Find(
        SupplyGraph graph,
        TieFilter filter,
        IEnumerable<int> offered,
        IReadOnlyCollection<int> served,
        CancellationToken cancellationToken)
    {
        var wanted = served.Where(node => graph.KindOf(node) == EntityKind.Service)
            .Concat(served.SelectMany(node => Authorised(graph, filter, node))).ToList();
        using var forward = new ServiceSweep(graph, filter, forward: true, offered);
        using var backward = new ServiceSweep(graph, filter, forward: false, wanted);
        for (var turn = FirstTurn; !forward.IsComplete && !backward.IsComplete; turn += turn / 4)
        {
            SideBySide.Run(
                () => forward.Grow(turn, cancellationToken),
                () => backward.Grow(turn, cancellationToken),
                cancellationToken);
        }

        using var between = forward.IsComplete
            ? new ServiceSweep(graph, filter, forward: false, wanted, within: forward)
            : new ServiceSweep(graph, filter, forward: true, offered, within: backward);
        between.Grow(long.MaxValue, cancellationToken);
        return new ServicesBetween(between);
    }

    /// <summary>True for a service on such a chain.</summary>
    /// <param name="service">The node of a service.</param>
    public bool Contains(int service) => _services.Contains(service);

    private static IEnumerable<int> Authorised(SupplyGraph graph, TieFilter filter, int agency)
    {
        if (graph.KindOf(agency) != EntityKind.Agency)
        {
            yield break;
        }

        // Sorted by kind: what serves an agency by an award comes after.
        for (var place = graph.FirstIn(agency); place < graph.FirstIn(agency + 1); place++)
        {
            var mark = graph.Columns.InMarks[place];
            if (TieMark.Kind(mark) > TieKind.Authorised)
            {
                yield break;
            }

            if (filter.Allows(mark, graph.Columns.InTies[place]))
            {
                yield return graph.Columns.InFrom[place];
            }
        }
    }
}
