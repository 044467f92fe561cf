namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Settles for a step that lies on a walk from A to B whether it lies on a chain, which repeats no node. Almost always
/// the shortest walk through the step is a chain already; the others are searched for, within a budget: in general the
/// question is as hard as finding two paths that avoid each other.
/// </summary>
internal sealed class SimpleWalks
{
    /// <summary>Steps that may be looked at for one question: a second or so of work.</summary>
    private const long TotalBudget = 100_000_000;

    /// <summary>Beginnings of a chain that are tried for one step.</summary>
    private const int PrefixBudget = 200;

    /// <summary>Length of a beginning that is given up: the search is recursive.</summary>
    private const int MaxDepth = 2000;

    private readonly GradeLevel _level;
    private readonly ChainGraph _graph;
    private readonly int _maxHops;
    private readonly int[] _mark;
    private readonly int[] _hops;
    private readonly int[] _queue;
    private readonly HashSet<int> _used = [];
    private readonly bool _mustPass;
    private int _round;
    private int _prefixes;
    private long _budget = TotalBudget;

    /// <summary>A checker for the steps of a level.</summary>
    public SimpleWalks(GradeLevel level, int? maxHops)
    {
        _level = level;
        _graph = level.Graph;
        _maxHops = maxHops ?? GradeLevel.Far;
        _mustPass = _graph.Rules.MustPass;
        _mark = new int[_graph.Count];
        _hops = new int[_graph.Count];
        _queue = new int[_graph.Count];
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
        _used.Clear();
        _used.Add(_graph.VertexOf(from));
        if (_graph.VertexOf(from) == _graph.VertexOf(to))
        {
            return false;
        }

        _used.Add(_graph.VertexOf(to));
        // Without the far end of the step, how near can its near end come to A?
        var back = Reach(from, forward: false, _graph.Starts);
        _used.Remove(_graph.VertexOf(to));
        if (back == GradeLevel.Far)
        {
            return false;
        }

        _prefixes = 0;
        return Extend(from, to, 0);
    }

    private bool ShortestIsChain(int step)
    {
        _used.Clear();
        var state = _graph.OutFrom[step];
        while (true)
        {
            if (!_used.Add(_graph.VertexOf(state)))
            {
                return false;
            }

            if (_level.FromA[state] == 0)
            {
                break;
            }

            var place = _graph.InStarts[state];
            while (!_level.Counts[_graph.InSteps[place]]
                || _level.FromA[_graph.OutFrom[_graph.InSteps[place]]] != _level.FromA[state] - 1)
            {
                place++;
            }

            state = _graph.OutFrom[_graph.InSteps[place]];
        }

        state = _graph.OutTo[step];
        while (true)
        {
            if (!_used.Add(_graph.VertexOf(state)))
            {
                return false;
            }

            if (_level.ToB[state] == 0)
            {
                return true;
            }

            var next = _graph.OutStarts[state];
            while (!_level.Counts[next] || _level.ToB[_graph.OutTo[next]] != _level.ToB[state] - 1)
            {
                next++;
            }

            state = _graph.OutTo[next];
        }
    }

    /// <summary>Tries all beginnings, from the step back to A; the vertices of the one at hand are in use.</summary>
    private bool? Extend(int state, int target, int hops)
    {
        if (_level.FromA[state] == 0 && Array.BinarySearch(_graph.Starts, state) >= 0)
        {
            if (++_prefixes > PrefixBudget || _budget < 0)
            {
                return null;
            }

            var rest = _maxHops - hops - 1;
            if (Reach(target, forward: true, _graph.Targets) <= rest)
            {
                // What lies behind the step may be any walk that avoids the beginning: it can be shortened to a chain,
                // unless it has to pass through a node.
                if (!_mustPass)
                {
                    return true;
                }

                _used.Add(_graph.VertexOf(target));
                var finished = Finish(target, rest);
                _used.Remove(_graph.VertexOf(target));
                if (finished != false)
                {
                    return finished;
                }
            }
        }

        if (hops > MaxDepth)
        {
            return null;
        }

        for (var place = _graph.InStarts[state]; place < _graph.InStarts[state + 1]; place++)
        {
            var step = _graph.InSteps[place];
            var previous = _graph.OutFrom[step];
            var vertex = _graph.VertexOf(previous);
            _budget--;
            if (!_level.Counts[step] || vertex == _graph.VertexOf(target)
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

            if (_budget < 0)
            {
                return null;
            }
        }

        return false;
    }

    /// <summary>Tries all endings, from the step on to B.</summary>
    private bool? Finish(int state, int rest)
    {
        if (Array.BinarySearch(_graph.Targets, state) >= 0)
        {
            return true;
        }

        for (var step = _graph.OutStarts[state]; step < _graph.OutStarts[state + 1]; step++)
        {
            var next = _graph.OutTo[step];
            if (--_budget < 0)
            {
                return null;
            }

            if (!_level.Counts[step] || _level.ToB[next] + 1 > rest || !_used.Add(_graph.VertexOf(next)))
            {
                continue;
            }

            var deeper = Finish(next, rest - 1);
            _used.Remove(_graph.VertexOf(next));
            if (deeper != false)
            {
                return deeper;
            }
        }

        return false;
    }

    /// <summary>Least number of steps from a state to (or from) one of the goals that avoids what is in use.</summary>
    private int Reach(int origin, bool forward, int[] goals)
    {
        _round++;
        _mark[origin] = _round;
        _hops[origin] = 0;
        _queue[0] = origin;
        var count = 1;
        for (var next = 0; next < count; next++)
        {
            var state = _queue[next];
            if (Array.BinarySearch(goals, state) >= 0)
            {
                return _hops[state];
            }

            var (first, end) = forward
                ? (_graph.OutStarts[state], _graph.OutStarts[state + 1])
                : (_graph.InStarts[state], _graph.InStarts[state + 1]);
            _budget -= end - first;
            for (var place = first; place < end; place++)
            {
                var step = forward ? place : _graph.InSteps[place];
                var other = forward ? _graph.OutTo[step] : _graph.OutFrom[step];
                if (_level.Counts[step] && _mark[other] != _round && !_used.Contains(_graph.VertexOf(other)))
                {
                    _mark[other] = _round;
                    _hops[other] = _hops[state] + 1;
                    _queue[count++] = other;
                }
            }
        }

        return GradeLevel.Far;
    }
}
