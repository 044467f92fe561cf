using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>
/// Two bits for each organisation of a graph: whether a chain can come to it as a customer, and whether one can go on from
/// there. They hang on its ties alone, whatever the question; a large search asks for so many organisations that looking at
/// all of them once, in their order, is cheaper.
/// </summary>
internal sealed class CustomerBits
{
    private readonly ulong[] _reached;
    private readonly ulong[] _goesOn;

    private CustomerBits(int organizations)
    {
        (_reached, _goesOn) = (new ulong[(organizations + 63) / 64], new ulong[(organizations + 63) / 64]);
    }

    /// <summary>Looks at all organisations. O(organisations).</summary>
    public static CustomerBits Of(SupplyGraph graph)
    {
        var count = graph.NodesOf(EntityKind.Organization).Count;
        var bits = new CustomerBits(count);
        for (var node = 0; node < count; node++)
        {
            bits._reached[node >> 6] |= (IsReached(graph, node) ? 1UL : 0) << (node & 63);
            bits._goesOn[node >> 6] |= (GoesOn(graph, node) ? 1UL : 0) << (node & 63);
        }

        return bits;
    }

    /// <summary>False for an organisation that offers no service and that nobody owns: nothing leads to it as a customer.
    /// </summary>
    public static bool IsReached(SupplyGraph graph, int node) => graph.FirstIn(node) < graph.FirstIn(node + 1)
        || (graph.FirstOut(node) < graph.FirstOut(node + 1)
            && TieMark.Kind(graph.Columns.Marks[graph.FirstOut(node)]) == TieKind.Provides);

    /// <summary>False for a customer that neither holds an award nor owns anybody. Ties are sorted by kind, and
    /// <c>provides</c> is the first: where the last is one, all are.</summary>
    public static bool GoesOn(SupplyGraph graph, int node) => graph.FirstOut(node) < graph.FirstOut(node + 1)
        && TieMark.Kind(graph.Columns.Marks[graph.FirstOut(node + 1) - 1]) != TieKind.Provides;

    /// <summary>The same as <see cref="IsReached(SupplyGraph, int)"/>.</summary>
    public bool IsReached(int node) => (_reached[node >> 6] >> (node & 63) & 1) != 0;

    /// <summary>The same as <see cref="GoesOn(SupplyGraph, int)"/>.</summary>
    public bool GoesOn(int node) => (_goesOn[node >> 6] >> (node & 63) & 1) != 0;
}
