using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>On how many <c>hosts</c> and <c>supports</c> ties services stand away from A.</summary>
internal static class ServiceDistances
{
    /// <summary>For each state the least number on documented ways; -1 where there is none. O(states + steps).</summary>
    public static int[] Of(SupplyGraph source, ChainGraph graph, GradeLevel documented)
    {
        var distance = new int[graph.Count];
        Array.Fill(distance, -1);
        var queue = new Queue<int>();
        for (var state = 0; state < graph.Count; state++)
        {
            var isOffered = (graph.States[state] & 1) == 0
                && source.KindOf(graph.NodeOf(state)) == EntityKind.Service;
            if (isOffered && documented.FromA[state] < GradeLevel.Far)
            {
                distance[state] = 0;
                queue.Enqueue(state);
            }
        }

        while (queue.TryDequeue(out var state))
        {
            for (var step = graph.OutStarts[state]; step < graph.OutStarts[state + 1]; step++)
            {
                var to = graph.OutTo[step];
                if (documented.Counts[step] && distance[to] < 0
                    && source.TieKindOf(graph.OutTie[step]) is TieKind.Hosts or TieKind.Supports)
                {
                    distance[to] = distance[state] + 1;
                    queue.Enqueue(to);
                }
            }
        }

        return distance;
    }
}
