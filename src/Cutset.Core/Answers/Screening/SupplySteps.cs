using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Screening;

/// <summary>
/// The steps of <see cref="StepTable"/> for any beginning. A state is node × 2 + role.
/// </summary>
internal sealed class SupplySteps(SupplyGraph graph, TieFilter filter, bool customers)
{
    /// <summary>The graph.</summary>
    public SupplyGraph Graph => graph;

    /// <summary>Which ties count.</summary>
    public TieFilter Filter => filter;

    /// <summary>The state in which a chain from a node begins.</summary>
    public int StartOf(int node) => (node << 1) | (graph.KindOf(node) == EntityKind.Agency ? 1 : 0);

    /// <summary>Fills in the steps from a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="group">The beginning's group: no claim leads back into it, and no service that it offers is left towards its
    /// provider.</param>
    /// <param name="into">Receives the steps; cleared first.</param>
    public void Successors(int state, SupplierGroup group, List<StateStep> into)
    {
        into.Clear();
        var node = state >> 1;
        var second = (state & 1) != 0;
        var kind = graph.KindOf(node);
        var columns = graph.Columns;
        var end = graph.FirstOut(node + 1);
        for (var tie = graph.FirstOut(node); tie < end; tie++)
        {
            var mark = columns.Marks[tie];
            if (filter.Allows(mark, tie)
                && !(TieMark.Kind(mark) == TieKind.Claim && group.Members.Contains(columns.To[tie]))
                && StepTable.RoleAfter(kind, second, TieMark.Kind(mark), graph.KindOf(columns.To[tie])) is >= 0 and var role)
            {
                into.Add(new StateStep((columns.To[tie] << 1) | role, tie));
            }
        }

        if (!customers || !second || kind != EntityKind.Service || group.Offered.Contains(node))
        {
            return;
        }

        for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
        {
            var from = columns.InFrom[place];
            if (IsProvides(columns.InMarks[place], columns.InTies[place]) && graph.KindOf(from) == EntityKind.Organization)
            {
                into.Add(new StateStep((from << 1) | 1, columns.InTies[place]));
            }
        }
    }

    /// <summary>Fills in the states from which a step leads to a state, whoever the chain begins with.</summary>
    public void Predecessors(int state, List<int> into)
    {
        into.Clear();
        var node = state >> 1;
        var second = (state & 1) != 0;
        var kind = graph.KindOf(node);
        var columns = graph.Columns;
        for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
        {
            var mark = columns.InMarks[place];
            if (!filter.Allows(mark, columns.InTies[place]))
            {
                continue;
            }

            var from = columns.InFrom[place];
            for (var role = 0; role < 2; role++)
            {
                if (StepTable.RoleAfter(graph.KindOf(from), role == 1, TieMark.Kind(mark), kind) == (second ? 1 : 0))
                {
                    into.Add((from << 1) | role);
                }
            }
        }

        if (!customers || !second || kind != EntityKind.Organization)
        {
            return;
        }

        for (var tie = graph.FirstOut(node); tie < graph.FirstOut(node + 1); tie++)
        {
            if (IsProvides(columns.Marks[tie], tie) && graph.KindOf(columns.To[tie]) == EntityKind.Service)
            {
                into.Add((columns.To[tie] << 1) | 1);
            }
        }
    }

    private bool IsProvides(byte mark, int tie) => TieMark.Kind(mark) == TieKind.Provides && filter.Allows(mark, tie);
}
