namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Which states all walks from A to a state pass (or all walks from it to B). Found by the Semi-NCA method of Georgiadis and
/// Tarjan, which looks at each step twice however the walks run in circles; afterwards a question costs O(1).
/// </summary>
internal sealed class Dominators
{
    private readonly ChainGraph _graph;
    private readonly bool[] _counts;
    private readonly bool _forward;
    private readonly int[] _parent;
    private readonly int[] _first;
    private readonly int[] _last;

    /// <summary>Finds them for the steps that count on a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="forward">True: walks from A; false: walks to B, seen from B.</param>
    public Dominators(GradeLevel level, bool forward)
    {
        _graph = level.Graph;
        _counts = level.Counts;
        _forward = forward;
        var count = _graph.Count;
        // The root stands for all origins and has the number after the last state.
        _parent = new int[count + 1];
        Array.Fill(_parent, -1);
        _parent[count] = count;
        var origins = forward ? _graph.Starts : _graph.Targets;
        var places = new int[count];
        var (sequence, tree) = Descend(origins, places);
        var semi = FindSemi(origins, sequence, places, tree);
        // In pre-order, in which each place comes after those of all that it can hang from; 0 is the root's.
        for (var place = 1; place < sequence.Length; place++)
        {
            var parent = tree[place];
            while (parent > semi[place])
            {
                parent = tree[parent];
            }

            tree[place] = parent;
            _parent[sequence[place]] = parent == 0 ? count : sequence[parent];
        }

        (_first, _last) = Intervals(sequence);
    }

    /// <summary>True when every walk to <paramref name="state"/> passes <paramref name="other"/>; true for itself.</summary>
    public bool Passes(int state, int other) => _first[other] <= _first[state] && _last[state] <= _last[other];

    /// <summary>The last state before this one that all walks to it pass; the number of states when there is none.</summary>
    public int ParentOf(int state) => _parent[state];

    /// <summary>Goes down from the origins, depth first: the states in the order in which it meets them (place 0 is the
    /// root's), and for each place that of the one it was met from. Fills in the place of each state; 0 where it is not met.
    /// </summary>
    private (int[] Sequence, int[] Tree) Descend(int[] origins, int[] places)
    {
        var next = new int[_graph.Count];
        var sequence = new List<int>(_graph.Count + 1) { _graph.Count };
        var tree = new List<int>(_graph.Count + 1) { 0 };
        var path = new Stack<int>();
        foreach (var origin in origins)
        {
            Meet(origin, 0);
            while (path.TryPeek(out var state))
            {
                var (first, end) = Range(state, _forward);
                var place = first + next[state];
                var depth = path.Count;
                for (; place < end && path.Count == depth; place++)
                {
                    var (step, other) = At(place, _forward);
                    if (_counts[step])
                    {
                        Meet(other, places[state]);
                    }
                }

                next[state] = place - first;
                if (path.Count == depth)
                {
                    path.Pop();
                }
            }
        }

        return ([.. sequence], [.. tree]);

        void Meet(int state, int from)
        {
            if (places[state] == 0)
            {
                places[state] = sequence.Count;
                sequence.Add(state);
                tree.Add(from);
                path.Push(state);
            }
        }
    }

    /// <summary>For each place that of its semidominator: the least from which a way leads to it over greater ones.</summary>
    private int[] FindSemi(int[] origins, int[] sequence, int[] places, int[] tree)
    {
        var semi = Enumerable.Range(0, sequence.Length).ToArray();
        var best = Enumerable.Range(0, sequence.Length).ToArray();
        var above = (int[])tree.Clone();
        var path = new Stack<int>();
        var isOrigin = new bool[_graph.Count];
        foreach (var origin in origins)
        {
            isOrigin[origin] = true;
        }

        for (var place = sequence.Length - 1; place > 0; place--)
        {
            var state = sequence[place];
            var least = isOrigin[state] ? 0 : tree[place];
            var (first, end) = Range(state, !_forward);
            for (var into = first; into < end && least > 0; into++)
            {
                var (step, other) = At(into, !_forward);
                if (_counts[step] && places[other] > 0)
                {
                    least = Math.Min(least, semi[Best(places[other], place)]);
                }
            }

            semi[place] = least;
        }

        return semi;

        // The place with the least semidominator on the way up to, and without, what is not done yet. Shortens the way.
        int Best(int place, int done)
        {
            while (above[place] > done)
            {
                path.Push(place);
                place = above[place];
            }

            while (path.TryPop(out var lower))
            {
                if (semi[best[place]] < semi[best[lower]])
                {
                    best[lower] = best[place];
                }

                above[lower] = above[place];
                place = lower;
            }

            return best[place];
        }
    }

    /// <summary>For each state the places where its part of the tree begins and ends.</summary>
    private (int[] First, int[] Last) Intervals(int[] sequence)
    {
        var size = new int[_graph.Count + 1];
        for (var i = sequence.Length - 1; i > 0; i--)
        {
            size[_parent[sequence[i]]] += size[sequence[i]] + 1;
        }

        var first = new int[_graph.Count + 1];
        var last = new int[_graph.Count + 1];
        var free = new int[_graph.Count + 1];
        last[_graph.Count] = size[_graph.Count];
        free[_graph.Count] = 1;
        foreach (var state in sequence.AsSpan(1))
        {
            var parent = _parent[state];
            first[state] = free[parent];
            last[state] = first[state] + size[state];
            free[parent] = last[state] + 1;
            free[state] = first[state] + 1;
        }

        return (first, last);
    }

    private (int First, int End) Range(int state, bool forward) => forward
        ? (_graph.OutStarts[state], _graph.OutStarts[state + 1])
        : (_graph.InStarts[state], _graph.InStarts[state + 1]);

    private (int Step, int Other) At(int place, bool forward)
    {
        var step = forward ? place : _graph.InSteps[place];
        return (step, forward ? _graph.OutTo[step] : _graph.OutFrom[step]);
    }
}
