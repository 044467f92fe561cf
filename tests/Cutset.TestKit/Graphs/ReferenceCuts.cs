using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.TestKit.Graphs;

/// <summary>Smallest cuts as smallest sets that hit every chain. Exponential: for small graphs only.</summary>
public static class ReferenceCuts
{
    /// <summary>
    /// What of a chain can end: the number of a tie, or ~award. Empty when nothing can.
    /// </summary>
    public static IReadOnlyList<int> ThatCanEnd(SupplyGraph graph, ReferenceChain chain) =>
    [
        .. chain.Nodes.Where(node => graph.KindOf(node) == EntityKind.Award).Select(static award => ~award),
        .. chain.Ties.Where(tie => graph.TieKindOf(tie) is TieKind.Hosts or TieKind.Supports or TieKind.Authorised or TieKind.Subaward
            or TieKind.Claim),
    ];

    /// <summary>All ties that end when a tie, or ~award, ends.</summary>
    public static IEnumerable<int> EndedBy(SupplyGraph graph, int element) => element >= 0
        ? [element]
        : Enumerable.Range(0, graph.TieCount)
            .Where(tie => graph.FromOf(tie) == ~element || graph.ToOf(tie) == ~element);

    /// <summary>The least weight of a set that has an element of every list; null when some list is empty.</summary>
    public static long? LeastWeight(IReadOnlyList<IReadOnlyList<int>> lists, Func<int, long> weight)
    {
        if (lists.Any(static list => list.Count == 0))
        {
            return null;
        }

        var best = long.MaxValue;
        Extend([], 0);
        return best;

        void Extend(HashSet<int> chosen, long sum)
        {
            if (sum >= best)
            {
                return;
            }

            var open = lists.FirstOrDefault(list => !list.Any(chosen.Contains));
            if (open is null)
            {
                best = sum;
                return;
            }

            foreach (var element in open)
            {
                chosen.Add(element);
                Extend(chosen, sum + weight(element));
                chosen.Remove(element);
            }
        }
    }
}
