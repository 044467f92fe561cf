using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>All ties on which a backbone stands: those by which anybody supplies B, however far away, by documented chains.
/// Of hosts that list each other in a circle all are here, even where a chain would have to pass a service twice.</summary>
internal sealed class SupplyTies
{
    private SupplyTies(HashSet<int> ties, TieFilter filter) => (Ties, Filter) = (ties, filter);

    /// <summary>The ties.</summary>
    public IReadOnlySet<int> Ties { get; }

    /// <summary>Which ties count at all.</summary>
    public TieFilter Filter { get; }

    /// <summary>Finds them from B backwards. O(ties found and those beside them).</summary>
    public static SupplyTies Find(SupplyGraph graph, BackboneQuery query, CancellationToken cancellationToken)
    {
        var space = query.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        var options = new ChainOptions { Grade = ChainGrade.Documented, Time = query.Time };
        var rules = new ChainRules(
            graph, space, new ChainEnds { From = [], To = query.To, ToExact = query.ToExact }, options);
        var ties = new HashSet<int>();
        var met = new HashSet<int>(rules.Served);
        var queue = new Queue<int>(rules.Served.Order());
        for (var steps = 0; queue.TryDequeue(out var vertex); steps++)
        {
            if ((steps & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var node = space.NodeOf(vertex);
            var kind = graph.KindOf(node);
            for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
            {
                var mark = graph.Columns.InMarks[place];
                var tie = graph.Columns.InTies[place];
                var from = graph.Columns.InFrom[place];
                var supplier = space.FromVertex(tie, from);
                var isPart = TieMark.Kind(mark) == TieKind.PartOf;
                if (!rules.Filter.Allows(mark, tie) || space.ToVertex(tie, node) != vertex || supplier == vertex
                    || !Supplies(graph.KindOf(from), TieMark.Kind(mark), kind)
                    || (isPart && !rules.Served.Contains(supplier)))
                {
                    continue;
                }

                ties.Add(tie);
                // Who supplies an agency that only supplies something itself supplies nothing to B.
                if (graph.KindOf(from) != EntityKind.Agency && met.Add(supplier))
                {
                    queue.Enqueue(supplier);
                }
            }
        }

        return new SupplyTies(ties, rules.Filter);
    }

    private static bool Supplies(EntityKind from, TieKind tie, EntityKind to)
    {
        // An agency supplies in its second role; up to a department it is supplied.
        var second = from == EntityKind.Agency && tie != TieKind.PartOf;
        return StepTable.RoleAfter(from, second, tie, to) >= 0;
    }
}
