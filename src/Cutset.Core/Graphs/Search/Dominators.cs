namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Which states all walks from A to a state pass (or all walks from it to B). Found by the iterative method of Cooper,
/// Harvey and Kennedy; afterwards a question costs O(1).
/// </summary>
internal sealed class Dominators
{
    private readonly ChainGraph _graph;
    private readonly bool[] _counts;
    private readonly bool _forward;
    private readonly int[] _parent;
    private readonly int[] _order;
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
        _order = new int[count + 1];
        Array.Fill(_parent, -1);
        _parent[count] = count;
        var sequence = Sequence(forward ? _graph.Starts : _graph.Targets);
        var isOrigin = new bool[count];
        foreach (var origin in forward ? _graph.Starts : _graph.Targets)
        {
            isOrigin[origin] = true;
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var state in sequence)
            {
                var parent = isOrigin[state] ? count : Meet(state);
                changed |= parent != _parent[state];
                _parent[state] = parent;
            }
        }

        (_first, _last) = Intervals(sequence);
    }

    /// <summary>True when every walk to <paramref name="state"/> passes <paramref name="other"/>; true for itself.</summary>
    public bool Passes(int state, int other) => _first[other] <= _first[state] && _last[state] <= _last[other];

    /// <summary>The last state before this one that all walks to it pass; the number of states when there is none.</summary>
    public int ParentOf(int state) => _parent[state];

    /// <summary>States in reverse post-order from the origins; fills in the order numbers.</summary>
    private int[] Sequence(int[] origins)
    {
        var next = new int[_graph.Count];
        var met = new bool[_graph.Count];
        var done = new List<int>(_graph.Count);
        var path = new Stack<int>();
        foreach (var origin in origins)
        {
            if (met[origin])
            {
                continue;
            }

            met[origin] = true;
            path.Push(origin);
            while (path.TryPeek(out var state))
            {
                var (first, end) = Range(state, _forward);
                var place = first + next[state];
                var descended = false;
                for (; place < end && !descended; place++)
                {
                    var (step, other) = At(place, _forward);
                    if (_counts[step] && !met[other])
                    {
                        met[other] = true;
                        path.Push(other);
                        descended = true;
                    }
                }

                next[state] = place - first;
                if (!descended)
                {
                    done.Add(path.Pop());
                }
            }
        }

        done.Reverse();
        _order[_graph.Count] = 0;
        for (var i = 0; i < done.Count; i++)
        {
            _order[done[i]] = i + 1;
        }

        return [.. done];
    }

    private int Meet(int state)
    {
        var meeting = -1;
        var (first, end) = Range(state, !_forward);
        for (var place = first; place < end; place++)
        {
            var (step, other) = At(place, !_forward);
            if (_counts[step] && _parent[other] >= 0)
            {
                meeting = meeting < 0 ? other : Common(meeting, other);
            }
        }

        return meeting;
    }

    private int Common(int left, int right)
    {
        while (left != right)
        {
            while (_order[left] > _order[right])
            {
                left = _parent[left];
            }

            while (_order[right] > _order[left])
            {
                right = _parent[right];
            }
        }

        return left;
    }

    /// <summary>For each state the places where its part of the tree begins and ends.</summary>
    private (int[] First, int[] Last) Intervals(int[] sequence)
    {
        var size = new int[_graph.Count + 1];
        for (var i = sequence.Length - 1; i >= 0; i--)
        {
            size[_parent[sequence[i]]] += size[sequence[i]] + 1;
        }

        var first = new int[_graph.Count + 1];
        var last = new int[_graph.Count + 1];
        var free = new int[_graph.Count + 1];
        last[_graph.Count] = size[_graph.Count];
        free[_graph.Count] = 1;
        foreach (var state in sequence)
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
