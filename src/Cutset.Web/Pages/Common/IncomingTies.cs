using Cutset.Core.Graphs;

namespace Cutset.Web.Pages.Common;

/// <summary>The ties that lead into a node.</summary>
internal static class IncomingTies
{
    /// <summary>Their numbers, in the order of the graph. O(ties of the node).</summary>
    public static IEnumerable<int> Of(SupplyGraph graph, int node) =>
        Enumerable.Range(graph.FirstIn(node), graph.FirstIn(node + 1) - graph.FirstIn(node)).Select(place => graph.Columns.InTies[place]);
}
