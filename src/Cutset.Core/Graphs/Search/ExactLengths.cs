using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// For one level of grade: which states a walk from A reaches in exactly n steps, and which it reaches having already
/// done what makes it a chain of this grade and no better one (passed a customer or a confirmed claim; taken a claimed tie).
/// </summary>
internal sealed class ExactLengths
{
    private readonly SupplyGraph _source;
    private readonly ChainGraph _graph;
    private readonly List<HashSet<int>> _reached = [];
    private readonly int[][] _tails;
    private readonly int[] _tailStates;

    /// <summary>The walks of no step.</summary>
    public ExactLengths(SupplyGraph source, GradeLevel level)
    {
        _source = source;
        _graph = level.Graph;
        Level = level;
        var marked = level.Grade == ChainGrade.Documented ? 1 : 0;
        _reached.Add([.. _graph.Starts.Select(state => (state << 1) | marked)]);
        _tails = FindTails();
        TailMayMark = level.Grade == ChainGrade.Claimed && Enumerable.Range(0, _graph.OutTo.Length)
            .Any(step => level.Counts[step] && !IsLast(step) && IsClaimed(step));
        _tailStates = [.. Enumerable.Range(0, _graph.Count).Where(state => _tails[state].Length > 0)];
    }

    /// <summary>The level.</summary>
    public GradeLevel Level { get; }

    /// <summary>True when a <c>part-of</c> step behind the last step can be the one that makes the grade.</summary>
    public bool TailMayMark { get; }

    /// <summary>The graph.</summary>
    public ChainGraph Graph => _graph;

    /// <summary>True when a walk reaches the state so marked (state × 2 + mark) in exactly that many steps.</summary>
    public bool IsReached(int marked, int hops) => _reached[hops].Contains(marked);

    /// <summary>Computes the walks of up to so many steps; false when there is none.</summary>
    public bool Advance(int hops)
    {
        while (_reached.Count <= hops)
        {
            var next = new HashSet<int>();
            foreach (var marked in _reached[^1])
            {
                var state = marked >> 1;
                for (var step = _graph.OutStarts[state]; step < _graph.OutStarts[state + 1]; step++)
                {
                    if (Level.Counts[step])
                    {
                        next.Add(MarkAfter(marked & 1, step));
                    }
                }
            }

            _reached.Add(next);
        }

        return _reached[hops].Count > 0;
    }

    /// <summary>The marked state after a step.</summary>
    public int MarkAfter(int mark, int step)
    {
        var to = _graph.OutTo[step];
        if (mark == 0)
        {
            mark = Level.Grade == ChainGrade.Inferred
                ? Level.IsInferred(step) ? 1 : 0
                : IsClaimed(step) ? 1 : 0;
        }

        return (to << 1) | mark;
    }

    /// <summary>The last steps of walks of exactly that many steps, the best first.</summary>
    public List<ChainEnding> EndingsOf(int hops)
    {
        var endings = new List<ChainEnding>();
        foreach (var state in _tailStates)
        {
            foreach (var tail in _tails[state])
            {
                var before = hops - 1 - tail;
                if (before < 0)
                {
                    continue;
                }

                for (var place = _graph.InStarts[state]; place < _graph.InStarts[state + 1]; place++)
                {
                    var step = _graph.InSteps[place];
                    if (Level.Counts[step] && IsLast(step) && IsFirstOfParallel(step)
                        && EndsMarked(_graph.OutFrom[step], before, step))
                    {
                        endings.Add(Rank(step, tail));
                    }
                }
            }
        }

        endings.Sort();
        return endings;
    }

    /// <summary>True for a step into B: not for <c>part-of</c>, which only follows one.</summary>
    public bool IsLast(int step) => _source.TieKindOf(_graph.OutTie[step]) != TieKind.PartOf;

    /// <summary>True for the first of the steps that count between the same two states.</summary>
    public bool IsFirstOfParallel(int step)
    {
        for (var other = step - 1; other >= _graph.OutStarts[_graph.OutFrom[step]]
            && _graph.OutTo[other] == _graph.OutTo[step]; other--)
        {
            if (Level.Counts[other])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when all ties of the step that count are claimed.</summary>
    private bool IsClaimed(int step)
    {
        var from = _graph.OutFrom[step];
        for (var other = _graph.OutStarts[from]; other < _graph.OutStarts[from + 1]; other++)
        {
            if (_graph.OutTo[other] == _graph.OutTo[step]
                && (_source.Columns.Marks[_graph.OutTie[other]] & TieMark.Claimed) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsMarked(int from, int hops, int step) =>
        IsReached((from << 1) | 1, hops)
        || (IsReached(from << 1, hops) && (TailMayMark || (MarkAfter(0, step) & 1) == 1));

    private ChainEnding Rank(int step, int tail)
    {
        var from = _graph.OutFrom[step];
        var node = _graph.NodeOf(from);
        var to = _graph.NodeOf(_graph.OutTo[step]);
        var award = _source.KindOf(node) == EntityKind.Award ? node
            : _source.KindOf(to) == EntityKind.Award ? to : -1;
        return new ChainEnding(
            step,
            tail,
            award < 0 ? SupplyGraph.NoAmount : _source.ObligatedOf(award) ?? SupplyGraph.NoAmount,
            RecencyOf(step));
    }

    /// <summary>First day of the latest tie of a step; of the claimed ones only where no other stands beside them.</summary>
    private int RecencyOf(int step)
    {
        var from = _graph.OutFrom[step];
        var claimedOnly = IsClaimed(step);
        var recency = SupplyGraph.NoDay;
        for (var other = step; other < _graph.OutStarts[from + 1] && _graph.OutTo[other] == _graph.OutTo[step]; other++)
        {
            var tie = _graph.OutTie[other];
            if (Level.Counts[other] && (claimedOnly || (_source.Columns.Marks[tie] & TieMark.Claimed) == 0))
            {
                recency = Math.Max(recency, _source.Columns.Starts[tie]);
            }
        }

        return recency;
    }

    /// <summary>For each state in how many <c>part-of</c> steps it leads to B: none for the rest.</summary>
    private int[][] FindTails()
    {
        var tails = new int[_graph.Count][];
        Array.Fill(tails, []);
        var frontier = _graph.Targets.ToHashSet();
        for (var hops = 0; frontier.Count > 0 && hops < _graph.Count; hops++)
        {
            var next = new HashSet<int>();
            foreach (var state in frontier)
            {
                tails[state] = [.. tails[state], hops];
                for (var place = _graph.InStarts[state]; place < _graph.InStarts[state + 1]; place++)
                {
                    var step = _graph.InSteps[place];
                    if (Level.Counts[step] && !IsLast(step))
                    {
                        next.Add(_graph.OutFrom[step]);
                    }
                }
            }

            frontier = next;
        }

        return tails;
    }
}
