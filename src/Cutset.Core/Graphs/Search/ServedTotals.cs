using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>All that is authorised at B's group or serves it, whoever supplies it: the whole of every share.</summary>
internal sealed class ServedTotals
{
    private ServedTotals(int[] services, int[] awards, ImmutableArray<Money> obligated)
    {
        Services = services;
        Awards = awards;
        Obligated = obligated;
    }

    /// <summary>Nodes of the services that B authorised, ascending.</summary>
    public int[] Services { get; }

    /// <summary>Nodes of the awards that serve B, vehicles included, ascending.</summary>
    public int[] Awards { get; }

    /// <summary>Net obligations of these awards, vehicles left out.</summary>
    public ImmutableArray<Money> Obligated { get; }

    /// <summary>Counts over the agencies of B's group; claimed ties are left out. O(ties into B's group).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="space">Which merges count.</param>
    /// <param name="served">Vertices of B's group.</param>
    /// <param name="time">Which ties count, by their time.</param>
    public static ServedTotals Of(SupplyGraph graph, GraphSpace space, IEnumerable<int> served, TimeFilter time)
    {
        var filter = new TieFilter(graph, new ChainOptions { Time = time, Grade = ChainGrade.Inferred });
        var services = new List<int>();
        var awards = new List<int>();
        var columns = graph.Columns;
        foreach (var vertex in served)
        {
            var node = space.NodeOf(vertex);
            for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
            {
                var mark = columns.InMarks[place];
                var kind = TieMark.Kind(mark);
                if (kind is not (TieKind.Authorised or TieKind.Serves))
                {
                    continue;
                }

                var tie = columns.InTies[place];
                if (filter.Allows(mark, tie) && space.ToVertex(tie, node) == vertex)
                {
                    (kind == TieKind.Serves ? awards : services).Add(columns.InFrom[place]);
                }
            }
        }

        var distinctAwards = Distinct(awards);
        var totals = new MoneyTotals();
        foreach (var award in distinctAwards)
        {
            totals.AddAward(graph, award);
        }

        return new ServedTotals(Distinct(services), distinctAwards, totals.ToMoney());
    }

    private static int[] Distinct(List<int> nodes)
    {
        nodes.Sort();
        return [.. nodes.Distinct()];
    }
}
