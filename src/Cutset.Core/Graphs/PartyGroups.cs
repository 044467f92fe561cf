using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>The group of a party: an organisation with all that it owns, an agency with all its sub-agencies.</summary>
public static class PartyGroups
{
    /// <summary>The nodes of a group, the party itself included, ascending. O(size of the group and its ties).</summary>
    public static ImmutableArray<int> Of(SupplyGraph graph, int party)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var members = new SortedSet<int> { party };
        var queue = new Queue<int>();
        queue.Enqueue(party);
        while (queue.TryDequeue(out var node))
        {
            for (var tie = graph.FirstOut(node); tie < graph.FirstOut(node + 1); tie++)
            {
                Take(tie, TieKind.Owns, graph.ToOf(tie));
            }

            for (var place = graph.FirstIn(node); place < graph.FirstIn(node + 1); place++)
            {
                var tie = graph.Columns.InTies[place];
                Take(tie, TieKind.PartOf, graph.FromOf(tie));
            }
        }

        return [.. members];

        void Take(int tie, TieKind kind, int other)
        {
            if (graph.TieKindOf(tie) == kind && members.Add(other))
            {
                queue.Enqueue(other);
            }
        }
    }
}
