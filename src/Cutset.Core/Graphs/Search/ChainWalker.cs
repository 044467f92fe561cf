namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Walks all chains of one length that end with one of some last steps, in the order of their nodes. It enters a state
/// only if a last step can still be reached from it in exactly the steps that are left.
/// </summary>
internal sealed class ChainWalker
{
    private readonly ExactLengths _lengths;
    private readonly ChainGraph _graph;
    private readonly HashSet<int> _last;
    private readonly HashSet<int>[] _useful;
    private readonly int _tail;
    private readonly int _limit;
    private readonly int[] _steps;
    private readonly HashSet<int> _used = [];
    private readonly List<int[]> _found = [];

    /// <summary>A walker.</summary>
    /// <param name="lengths">The walks from A.</param>
    /// <param name="endings">The last steps; all with the same number of steps behind them.</param>
    /// <param name="hops">Steps of the whole chain.</param>
    /// <param name="limit">How many chains to find at most.</param>
    /// <param name="budget">How many steps to look at.</param>
    public ChainWalker(ExactLengths lengths, IReadOnlyList<ChainEnding> endings, int hops, int limit, int budget)
    {
        _lengths = lengths;
        _graph = lengths.Graph;
        _last = [.. endings.Select(static e => e.Step)];
        _tail = endings[0].TailSteps;
        _limit = limit;
        Budget = budget;
        _steps = new int[hops];
        _useful = FindUseful(hops - 1 - _tail);
    }

    /// <summary>What is left of the budget; not positive when it ran out.</summary>
    public int Budget { get; private set; }

    /// <summary>The steps of each chain.</summary>
    public List<int[]> Walk()
    {
        var mark = _lengths.Level.Grade == ChainGrade.Documented ? 1 : 0;
        foreach (var start in _graph.Starts)
        {
            _used.Add(_graph.VertexOf(start));
            Prefix((start << 1) | mark, 0);
            _used.Remove(_graph.VertexOf(start));
        }

        return _found;
    }

    /// <summary>For each number of steps taken the marked states that can still come to a last step in time.</summary>
    private HashSet<int>[] FindUseful(int before)
    {
        var useful = new HashSet<int>[before + 1];
        useful[before] = [];
        foreach (var step in _last)
        {
            for (var mark = 0; mark < 2; mark++)
            {
                var marked = (_graph.OutFrom[step] << 1) | mark;
                if ((_lengths.TailMayMark || (_lengths.MarkAfter(mark, step) & 1) == 1) && _lengths.IsReached(marked, before))
                {
                    useful[before].Add(marked);
                }
            }
        }

        for (var hops = before - 1; hops >= 0; hops--)
        {
            var here = new HashSet<int>();
            foreach (var marked in useful[hops + 1])
            {
                var state = marked >> 1;
                for (var place = _graph.InStarts[state]; place < _graph.InStarts[state + 1]; place++)
                {
                    var step = _graph.InSteps[place];
                    for (var mark = 0; mark < 2 && _lengths.Level.Counts[step]; mark++)
                    {
                        var previous = (_graph.OutFrom[step] << 1) | mark;
                        if (_lengths.MarkAfter(mark, step) == marked && _lengths.IsReached(previous, hops))
                        {
                            here.Add(previous);
                        }
                    }
                }
            }

            useful[hops] = here;
        }

        return useful;
    }

    private void Prefix(int marked, int hops)
    {
        if (!_useful[hops].Contains(marked))
        {
            return;
        }

        var atEnd = hops == _useful.Length - 1;
        var state = marked >> 1;
        for (var step = _graph.OutStarts[state]; step < _graph.OutStarts[state + 1]; step++)
        {
            if (_found.Count >= _limit || --Budget <= 0)
            {
                return;
            }

            if (!_lengths.Level.Counts[step] || !_lengths.IsFirstOfParallel(step) || (atEnd && !_last.Contains(step)))
            {
                continue;
            }

            var next = _lengths.MarkAfter(marked & 1, step);
            if (atEnd ? !_lengths.TailMayMark && (next & 1) == 0 : !_useful[hops + 1].Contains(next))
            {
                continue;
            }

            var vertex = _graph.VertexOf(next >> 1);
            if (!_used.Add(vertex))
            {
                continue;
            }

            _steps[hops] = step;
            if (atEnd)
            {
                Tail(next, hops + 1);
            }
            else
            {
                Prefix(next, hops + 1);
            }

            _used.Remove(vertex);
        }
    }

    private void Tail(int marked, int hops)
    {
        var state = marked >> 1;
        if (hops == _steps.Length)
        {
            if ((marked & 1) == 1 && Array.BinarySearch(_graph.Targets, state) >= 0)
            {
                _found.Add([.. _steps]);
            }

            return;
        }

        for (var step = _graph.OutStarts[state]; step < _graph.OutStarts[state + 1] && _found.Count < _limit; step++)
        {
            if (--Budget <= 0)
            {
                return;
            }

            var vertex = _graph.VertexOf(_graph.OutTo[step]);
            if (_lengths.Level.Counts[step] && !_lengths.IsLast(step) && _lengths.IsFirstOfParallel(step)
                && _used.Add(vertex))
            {
                _steps[hops] = step;
                Tail(_lengths.MarkAfter(marked & 1, step), hops + 1);
                _used.Remove(vertex);
            }
        }
    }
}
