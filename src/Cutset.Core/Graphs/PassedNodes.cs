using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>
/// The nodes at which a chain passes a party that somebody names: a company stands in a chain by the services that it
/// offers, and itself only in an inferred one, so that asking for its own node alone would nearly always find nothing.
/// </summary>
public static class PassedNodes
{
    /// <summary>
    /// Of an organisation: itself, all that it owns, and the services that these offer; of any other node, it alone.
    /// Ascending. O(size of the group and its ties).
    /// </summary>
    public static ImmutableArray<int> Of(SupplyGraph graph, int node)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.KindOf(node) != EntityKind.Organization)
        {
            return [node];
        }

        var group = PartyGroups.Of(graph, node);
        return [.. group.Concat(group.SelectMany(member => Offered(graph, member))).Distinct().Order()];
    }

    private static IEnumerable<int> Offered(SupplyGraph graph, int supplier) => Enumerable
        .Range(graph.FirstOut(supplier), graph.FirstOut(supplier + 1) - graph.FirstOut(supplier))
        .Where(tie => graph.TieKindOf(tie) == TieKind.Provides).Select(graph.ToOf);
}
