using System.Numerics;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Greatest flow by Dinic's method: shortest augmenting paths, a level at a time; O(E √V) with unit capacities.
/// </summary>
/// <typeparam name="T">Type of the capacities; their sum must fit twice.</typeparam>
internal sealed class FlowNetwork<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly List<int> _ends = [];
    private readonly List<T> _capacity = [];
    private readonly List<int> _from = [];
    private int[] _starts = [];
    private int[] _edges = [];
    private int[] _to = [];
    private T[] _rest = [];

    /// <summary>A network of so many vertices, without edges.</summary>
    public FlowNetwork(int vertices) => Vertices = vertices;

    /// <summary>Capacity of what cannot be cut.</summary>
    public static T Endless { get; } = T.MaxValue >> 3;

    /// <summary>Number of vertices.</summary>
    public int Vertices { get; }

    /// <summary>Adds an edge; returns its number (that of its reverse is one more).</summary>
    public int AddEdge(int from, int to, T capacity)
    {
        _from.Add(from);
        _ends.Add(to);
        _capacity.Add(capacity);
        _from.Add(to);
        _ends.Add(from);
        _capacity.Add(T.Zero);
        return _ends.Count - 2;
    }

    /// <summary>The greatest flow; at least <see cref="Endless"/> when some way has no edge that can be cut.</summary>
    public T MaxFlow(int source, int sink, CancellationToken cancellationToken)
    {
        Freeze();
        var total = T.Zero;
        var level = new int[Vertices];
        var next = new int[Vertices];
        while (total < Endless && FindLevels(source, sink, level))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _starts.AsSpan(0, Vertices).CopyTo(next);
            total += Augment(source, sink, level, next);
        }

        return total;
    }

    /// <summary>After <see cref="MaxFlow"/>: for each vertex whether more could flow from it to the sink.</summary>
    public bool[] CanReach(int sink)
    {
        var reaches = new bool[Vertices];
        var queue = new Queue<int>();
        reaches[sink] = true;
        queue.Enqueue(sink);
        while (queue.TryDequeue(out var vertex))
        {
            for (var place = _starts[vertex]; place < _starts[vertex + 1]; place++)
            {
                var edge = _edges[place];
                // The reverse of an edge that leaves this vertex enters it.
                if (_rest[edge ^ 1] > T.Zero && !reaches[_to[edge]])
                {
                    reaches[_to[edge]] = true;
                    queue.Enqueue(_to[edge]);
                }
            }
        }

        return reaches;
    }

    private void Freeze()
    {
        _to = [.. _ends];
        _rest = [.. _capacity];
        _starts = new int[Vertices + 1];
        _edges = new int[_to.Length];
        foreach (var from in _from)
        {
            _starts[from + 1]++;
        }

        for (var vertex = 0; vertex < Vertices; vertex++)
        {
            _starts[vertex + 1] += _starts[vertex];
        }

        var next = _starts.AsSpan(0, Vertices).ToArray();
        for (var edge = 0; edge < _to.Length; edge++)
        {
            _edges[next[_from[edge]]++] = edge;
        }
    }

    private bool FindLevels(int source, int sink, int[] level)
    {
        Array.Fill(level, -1);
        level[source] = 0;
        var queue = new Queue<int>();
        queue.Enqueue(source);
        // What is as far away as the sink is on no shortest way.
        while (level[sink] < 0 && queue.TryDequeue(out var vertex))
        {
            for (var place = _starts[vertex]; place < _starts[vertex + 1]; place++)
            {
                var edge = _edges[place];
                if (_rest[edge] > T.Zero && level[_to[edge]] < 0)
                {
                    level[_to[edge]] = level[vertex] + 1;
                    queue.Enqueue(_to[edge]);
                }
            }
        }

        return level[sink] >= 0;
    }

    /// <summary>Fills all shortest ways of the level graph, without recursion.</summary>
    private T Augment(int source, int sink, int[] level, int[] next)
    {
        var total = T.Zero;
        var path = new List<int>();
        var vertex = source;
        while (true)
        {
            if (vertex == sink)
            {
                var amount = Endless;
                foreach (var edge in path)
                {
                    amount = T.Min(amount, _rest[edge]);
                }

                var first = path.Count;
                for (var i = path.Count - 1; i >= 0; i--)
                {
                    _rest[path[i]] -= amount;
                    _rest[path[i] ^ 1] += amount;
                    first = _rest[path[i]] == T.Zero ? i : first;
                }

                total += amount;
                if (total >= Endless)
                {
                    return total;
                }

                // Go on from the first edge that is now full.
                vertex = _from[path[first]];
                path.RemoveRange(first, path.Count - first);
                continue;
            }

            var advanced = false;
            for (; next[vertex] < _starts[vertex + 1]; next[vertex]++)
            {
                var edge = _edges[next[vertex]];
                if (_rest[edge] > T.Zero && level[_to[edge]] == level[vertex] + 1)
                {
                    path.Add(edge);
                    vertex = _to[edge];
                    advanced = true;
                    break;
                }
            }

            if (advanced)
            {
                continue;
            }

            if (path.Count == 0)
            {
                return total;
            }

            var last = path[^1];
            path.RemoveAt(path.Count - 1);
            vertex = _from[last];
            next[vertex]++;
        }
    }
}
