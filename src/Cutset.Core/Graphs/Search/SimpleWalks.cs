namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Settles for a step that lies on a walk from A to B whether it lies on a chain, which repeats no node. Almost always
/// the shortest walk through the step is a chain already, or every walk has to pass one of its ends twice; the others are
/// searched for, within a budget: in general the question is as hard as finding two paths that avoid each other.
/// </summary>
internal sealed class SimpleWalks
{
    /// <summary>Steps that may be looked at for one question: some tenths of a second of work.</summary>
    private const long TotalBudget = 10_000_000;

    /// <summary>Steps that may be looked at for one step of the walk: enough to try every beginning and ending of a small
    /// graph, too little for one hopeless step to use up what the others need.</summary>
    private const long StepBudget = 20_000;

    /// <summary>Length of a beginning that is given up: the search is recursive.</summary>
    private const int MaxDepth = 2000;

    private readonly GradeLevel _level;
    private readonly ChainGraph _graph;
    private readonly int _maxHops;
    private readonly bool _mustPass;
    private readonly bool[] _isStart;
    private readonly bool[] _isTarget;
    private readonly StampSet _met;
    private readonly int[] _by;
    private readonly StampSet _used;
    private readonly StampSet _before;
    private readonly StampSet _behind;
    private readonly StampSet _other;
    private readonly StampSet _beginning;
    private readonly int[] _nearerB;
    private readonly sbyte[] _endings;
    private readonly List<List<(int State, int By)>> _open = [];
    private int _beginningOf = -1;
    private bool _beginningIsChain;
    private Dominators? _fromA;
    private Dominators? _toB;
    private long _budget = TotalBudget;
    private long _floor;

    /// <summary>A checker for the steps of a level.</summary>
    public SimpleWalks(GradeLevel level, int? maxHops)
    {
        _level = level;
        _graph = level.Graph;
        _mustPass = _graph.Rules.MustPass;
        _maxHops = maxHops ?? GradeLevel.Far;
        // States are looked up by number, what a chain must not repeat by vertex.
        _met = new StampSet(_graph.Count);
        _used = new StampSet(_graph.VertexCount);
        _before = new StampSet(_graph.VertexCount);
        _behind = new StampSet(_graph.VertexCount);
        _other = new StampSet(_graph.VertexCount);
        _by = new int[_graph.Count];
        _beginning = new StampSet(_graph.VertexCount);
        _endings = new sbyte[_graph.Count];
        _nearerB = new int[_graph.Count];
        for (var state = 0; state < _graph.Count; state++)
        {
            _nearerB[state] = level.ToB[state] is > 0 and < GradeLevel.Far ? _graph.OutTo[level.StepToB(state)] : -1;
        }

        _isStart = new bool[_graph.Count];
        _isTarget = new bool[_graph.Count];
        foreach (var start in _graph.Starts)
        {
            _isStart[start] = true;
        }

        foreach (var target in _graph.Targets)
        {
            _isTarget[target] = true;
        }
    }

    /// <summary>True when the step is on a chain, false when it is not, null when the budget ran out.</summary>
    public bool? IsOnChain(int step)
    {
        if (!_level.IsOnWalk(step))
        {
            return false;
        }

        if (ShortestIsChain(step))
        {
            return true;
        }

        var from = _graph.OutFrom[step];
        var to = _graph.OutTo[step];
        if (Place(from) == Place(to) || MustRepeat(from, to))
        {
            return false;
        }

        if (_budget < 0)
        {
            return null;
        }

        // Without the far end of the step its near end must still be reached from A, and the other way round.
        _used.Restart(Place(to));
        var before = Reach(from, forward: false, _used, _before);
        if (before == 0)
        {
            return false;
        }

        _used.Restart(Place(from));
        var behind = Reach(to, forward: true, _used, _behind);
        if (behind == 0)
        {
            return false;
        }

        if (!_mustPass && (Fits(before, Reach(to, forward: true, _before, _other))
            || Fits(Reach(from, forward: false, _behind, _other), behind)))
        {
            return true;
        }

        _floor = Math.Max(0, _budget - StepBudget);
        _used.Restart(Place(from));
        return Extend(from, to, 0);
    }

    /// <summary>The place of a state's vertex among those of the graph.</summary>
    private int Place(int state) => _graph.VertexPlaces[state];

    /// <summary>Two walks, each counted in vertices and 0 where there is none, make a chain with the step between them.</summary>
    private bool Fits(int before, int behind) => before > 0 && behind > 0 && before + behind - 1 <= _maxHops;

    /// <summary>Finds what all walks pass, which is asked for once a step is not settled at a glance.</summary>
    public void Prepare()
    {
        if (_fromA is null || _toB is null)
        {
            SideBySide.Run(
                () => _fromA = new Dominators(_level, forward: true),
                () => _toB = new Dominators(_level, forward: false),
                CancellationToken.None);
        }
    }

    /// <summary>True when there is a state (one end of the step, say) that all walks from A to the near end pass and all
    /// from the far end to B as well.</summary>
    private bool MustRepeat(int from, int to)
    {
        Prepare();
        for (var state = from; state < _graph.Count; state = _fromA!.ParentOf(state))
        {
            if (_toB!.Passes(to, state))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The shortest way from A to the near end of a step and that from its far end to B pass no vertex twice. Steps
    /// are asked for state by state, so that the beginning is walked once for all that leave it.</summary>
    private bool ShortestIsChain(int step)
    {
        var from = _graph.OutFrom[step];
        if (_beginningOf != from)
        {
            _beginningOf = from;
            _beginningIsChain = TakeBeginning(from);
        }

        if (!_beginningIsChain)
        {
            return false;
        }

        var state = _graph.OutTo[step];
        if (!EndingIsChain(state))
        {
            return false;
        }

        for (; state >= 0; state = _nearerB[state])
        {
            if (_beginning.Contains(Place(state)))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeBeginning(int state)
    {
        _beginning.Clear();
        while (_beginning.Add(Place(state)))
        {
            if (_level.FromA[state] == 0)
            {
                return true;
            }

            state = _graph.OutFrom[_level.StepFromA(state)];
        }

        return false;
    }

    /// <summary>The shortest way from a state to B passes no vertex twice. Worked out once for each state.</summary>
    private bool EndingIsChain(int state)
    {
        if (_endings[state] == 0)
        {
            _used.Clear();
            var isChain = true;
            for (var next = state; next >= 0 && isChain; next = _nearerB[next])
            {
                isChain = _used.Add(Place(next));
            }

            _endings[state] = (sbyte)(isChain ? 1 : -1);
        }

        return _endings[state] > 0;
    }

    /// <summary>Tries all beginnings, from the step back to A, the nearest first; the vertices of the one at hand are in
    /// use.</summary>
    private bool? Extend(int state, int target, int hops)
    {
        if (_isStart[state] && FinishAfter(target, hops) is var finished && finished != false)
        {
            return finished;
        }

        if (hops > MaxDepth)
        {
            return null;
        }

        // First the steps that lead straight to A, then the others.
        for (var detour = 0; detour < 2; detour++)
        {
            for (var place = _graph.InStarts[state]; place < _graph.InStarts[state + 1]; place++)
            {
                var step = _graph.InSteps[place];
                var previous = _graph.OutFrom[step];
                var vertex = Place(previous);
                var isStraight = _level.FromA[previous] < _level.FromA[state];
                if (--_budget < _floor)
                {
                    return null;
                }

                if (!_level.Counts[step] || isStraight != (detour == 0) || vertex == Place(target)
                    || _level.FromA[previous] + hops + 2 + _level.ToB[target] > _maxHops || !_used.Add(vertex))
                {
                    continue;
                }

                var deeper = Extend(previous, target, hops + 1);
                _used.Remove(vertex);
                if (deeper != false)
                {
                    return deeper;
                }
            }
        }

        return false;
    }

    /// <summary>With a beginning in use: is there an ending that avoids it?</summary>
    private bool? FinishAfter(int target, int hops)
    {
        if (_budget < _floor)
        {
            return null;
        }

        var rest = _maxHops - hops - 1;
        if (!_mustPass && IsStraightFree(target, rest))
        {
            return true;
        }

        var behind = Reach(target, forward: true, _used, _other);
        if (behind == 0 || behind - 1 > rest)
        {
            return false;
        }

        // What lies behind the step may be any walk that avoids the beginning: it can be shortened to a chain, unless it
        // has to pass through a node.
        if (!_mustPass)
        {
            return true;
        }

        _used.Add(Place(target));
        var finished = Finish(target, rest);
        _used.Remove(Place(target));
        return finished;
    }

    /// <summary>The shortest way to B is free of what is in use: the usual case, without a search.</summary>
    private bool IsStraightFree(int state, int rest)
    {
        if (_level.ToB[state] > rest)
        {
            return false;
        }

        while (_level.ToB[state] > 0)
        {
            state = _graph.OutTo[_level.StepToB(state)];
            if (_used.Contains(Place(state)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tries all endings, from the step on to B.</summary>
    private bool? Finish(int state, int rest)
    {
        if (_isTarget[state])
        {
            return true;
        }

        for (var step = _graph.OutStarts[state]; step < _graph.OutStarts[state + 1]; step++)
        {
            var next = _graph.OutTo[step];
            if (--_budget < _floor)
            {
                return null;
            }

            if (!_level.Counts[step] || _level.ToB[next] + 1 > rest || !_used.Add(Place(next)))
            {
                continue;
            }

            var deeper = Finish(next, rest - 1);
            _used.Remove(Place(next));
            if (deeper != false)
            {
                return deeper;
            }
        }

        return false;
    }

    /// <summary>Finds a shortest walk from a state to B (or from A to it) that avoids some vertices; tells how many
    /// vertices it has and which, or 0 when there is none.</summary>
    private int Reach(int origin, bool forward, StampSet avoided, StampSet found)
    {
        if (GoStraight(origin, forward, avoided, found) is var straight and > 0)
        {
            return straight;
        }

        // Nearest to the goal first (A*): what a state lacks without anything to avoid is never too much, so the first walk
        // that gets there is a shortest one.
        var left = forward ? _level.ToB : _level.FromA;
        _met.Clear();
        var detour = 0;
        Open(0, origin, -1);
        for (; detour < _open.Count; detour++)
        {
            var open = _open[detour];
            while (open.Count > 0)
            {
                var (state, by) = open[^1];
                open.RemoveAt(open.Count - 1);
                if (!_met.Add(state))
                {
                    continue;
                }

                _by[state] = by;
                if (left[state] == 0)
                {
                    Close(detour);
                    return Collect(state, found);
                }

                var (first, end) = forward
                    ? (_graph.OutStarts[state], _graph.OutStarts[state + 1])
                    : (_graph.InStarts[state], _graph.InStarts[state + 1]);
                _budget -= end - first;
                for (var place = first; place < end; place++)
                {
                    var step = forward ? place : _graph.InSteps[place];
                    var other = forward ? _graph.OutTo[step] : _graph.OutFrom[step];
                    if (_level.Counts[step] && left[other] < GradeLevel.Far && !_met.Contains(other)
                        && !avoided.Contains(Place(other)))
                    {
                        Open(detour + 1 + left[other] - left[state], other, state);
                    }
                }
            }
        }

        return 0;
    }

    /// <summary>Puts a state among those to look at, by how much longer than the shortest the walk over it is at least.</summary>
    private void Open(int detour, int state, int by)
    {
        while (_open.Count <= detour)
        {
            _open.Add([]);
        }

        _open[detour].Add((state, by));
    }

    private void Close(int first)
    {
        for (var detour = first; detour < _open.Count; detour++)
        {
            _open[detour].Clear();
        }
    }

    /// <summary>The usual case, without a search: each step comes nearer, and none has to be taken back.</summary>
    private int GoStraight(int origin, bool forward, StampSet avoided, StampSet found)
    {
        var left = forward ? _level.ToB : _level.FromA;
        found.Restart(Place(origin));
        var vertices = 1;
        for (var state = origin; left[state] > 0;)
        {
            var nearer = -1;
            var (place, end) = forward
                ? (_graph.OutStarts[state], _graph.OutStarts[state + 1])
                : (_graph.InStarts[state], _graph.InStarts[state + 1]);
            for (; place < end && nearer < 0; place++)
            {
                var step = forward ? place : _graph.InSteps[place];
                var other = forward ? _graph.OutTo[step] : _graph.OutFrom[step];
                _budget--;
                if (_level.Counts[step] && left[other] < left[state] && !avoided.Contains(Place(other)))
                {
                    nearer = other;
                }
            }

            if (nearer < 0)
            {
                return 0;
            }

            vertices += found.Add(Place(nearer)) ? 1 : 0;
            state = nearer;
        }

        return vertices;
    }

    private int Collect(int state, StampSet found)
    {
        found.Clear();
        var count = 0;
        for (; state >= 0; state = _by[state])
        {
            count += found.Add(Place(state)) ? 1 : 0;
        }

        return count;
    }
}
