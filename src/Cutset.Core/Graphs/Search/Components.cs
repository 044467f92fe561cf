namespace Cutset.Core.Graphs.Search;

/// <summary>Strongly connected components of a graph in compressed sparse rows (Tarjan, without recursion).</summary>
internal static class Components
{
    /// <summary>
    /// For each vertex the number of its component. Components are numbered against the direction of the edges: an edge
    /// between two components leads to the lower number. O(V + E).
    /// </summary>
    public static int[] Of(int count, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, out int components)
    {
        var component = new int[count];
        Array.Fill(component, -1);
        var order = new int[count];
        var low = new int[count];
        var next = new int[count];
        var open = new Stack<int>();
        var path = new Stack<int>();
        var visited = 0;
        components = 0;
        for (var root = 0; root < count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            path.Push(root);
            while (path.TryPeek(out var vertex))
            {
                if (order[vertex] == 0)
                {
                    order[vertex] = low[vertex] = ++visited;
                    next[vertex] = starts[vertex];
                    open.Push(vertex);
                }

                var descended = false;
                while (next[vertex] < starts[vertex + 1])
                {
                    var other = ends[next[vertex]++];
                    if (order[other] == 0)
                    {
                        path.Push(other);
                        descended = true;
                        break;
                    }

                    if (component[other] < 0)
                    {
                        low[vertex] = Math.Min(low[vertex], order[other]);
                    }
                }

                if (descended)
                {
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                {
                    low[parent] = Math.Min(low[parent], low[vertex]);
                }

                if (low[vertex] == order[vertex])
                {
                    int member;
                    do
                    {
                        member = open.Pop();
                        component[member] = components;
                    }
                    while (member != vertex);
                    components++;
                }
            }
        }

        return component;
    }
}
