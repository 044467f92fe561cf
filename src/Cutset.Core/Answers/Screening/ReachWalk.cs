using System.Collections.Immutable;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Screening;

/// <summary>The walk forwards from one entity over the states that reach B, the nearest first.</summary>
internal sealed class ReachWalk
{
    private readonly ReachLevel _level;
    private readonly SupplyGraph _graph;
    private readonly SupplierGroup _group;
    private readonly HashSet<int> _targets;
    private readonly Dictionary<int, int> _stepsToTarget;
    private readonly Dictionary<int, (int Previous, int Tie, int Steps)> _seen = [];
    private readonly SortedSet<int> _last = [];
    private (int Steps, long Amount, int Node, int State, int Tie)? _best;

    private ReachWalk(
        ReachLevel level, SupplierGroup group, HashSet<int> targets, Dictionary<int, int> stepsToTarget)
    {
        (_level, _group, _targets, _stepsToTarget) = (level, group, targets, stepsToTarget);
        _graph = level.Steps.Graph;
    }

    /// <summary>Services and awards that stand before the agency, ascending; empty where B is no agency.</summary>
    public IReadOnlyCollection<int> LastNodes => _last;

    /// <summary>Walks.</summary>
    /// <param name="level">The states from which B is reached.</param>
    /// <param name="start">The state in which the chain begins.</param>
    /// <param name="group">Its group, and what that offers.</param>
    /// <param name="targets">The states of B.</param>
    /// <param name="stepsToTarget">Of each agency of B's group, the number of steps up to B.</param>
    public static ReachWalk Run(
        ReachLevel level, int start, SupplierGroup group, HashSet<int> targets, Dictionary<int, int> stepsToTarget)
    {
        var walk = new ReachWalk(level, group, targets, stepsToTarget);
        walk.Run(start);
        return walk;
    }

    /// <summary>The best chain; null when the beginning is B itself.</summary>
    public Chain? BestChain()
    {
        if (_best is not { } best)
        {
            return null;
        }

        var steps = new List<ChainStep>();
        for (var state = best.State; _seen[state] is { Previous: >= 0 } seen; state = seen.Previous)
        {
            steps.Insert(0, StepOf(seen.Previous >> 1, state >> 1, seen.Tie));
        }

        var agency = _graph.ToOf(best.Tie);
        steps.Add(StepOf(best.State >> 1, agency, best.Tie));
        while (_stepsToTarget[agency] > 0 && PartOf(agency) is { } tie)
        {
            steps.Add(StepOf(agency, _graph.ToOf(tie), tie));
            agency = _graph.ToOf(tie);
        }

        int? award = _graph.KindOf(best.Node) == EntityKind.Award ? best.Node : null;
        return new Chain(_level.Grade, [.. steps], award);
    }

    private void Run(int start)
    {
        var queue = new Queue<int>([start]);
        var steps = new List<StateStep>();
        _seen[start] = (-1, -1, 0);
        while (queue.TryDequeue(out var state))
        {
            var count = _seen[state].Steps + 1;
            _level.Steps.Successors(state, _group, steps);
            foreach (var step in steps.Where(step => _level.Reaches(step.State)))
            {
                var to = step.State >> 1;
                if (_targets.Contains(step.State) || (_graph.KindOf(to) == EntityKind.Agency && (step.State & 1) == 0))
                {
                    End(state, step.Tie, count + _stepsToTarget[to], _graph.KindOf(to) == EntityKind.Agency);
                }
                else if (_seen.TryAdd(step.State, (state, step.Tie, count)))
                {
                    queue.Enqueue(step.State);
                }
            }
        }
    }

    private void End(int state, int tie, int steps, bool atAgency)
    {
        var node = state >> 1;
        if (atAgency)
        {
            _last.Add(node);
        }

        var amount = _graph.KindOf(node) == EntityKind.Award ? _graph.ObligatedOf(node) ?? long.MinValue : long.MinValue;
        var isBetter = _best is not { } best || steps < best.Steps
            || (steps == best.Steps && (amount > best.Amount || (amount == best.Amount && node < best.Node)));
        if (isBetter)
        {
            _best = (steps, amount, node, state, tie);
        }
    }

    /// <summary>A step with all ties of the same kind between the two nodes.</summary>
    private ChainStep StepOf(int from, int to, int tie)
    {
        var asCompany = _graph.FromOf(tie) == to && _graph.ToOf(tie) == from && from != to;
        var kind = _graph.TieKindOf(tie);
        var (left, right) = asCompany ? (to, from) : (from, to);
        var ties = ImmutableArray.CreateBuilder<int>();
        for (var other = _graph.FirstOut(left); other < _graph.FirstOut(left + 1); other++)
        {
            if (_graph.ToOf(other) == right && _graph.TieKindOf(other) == kind
                && _level.Steps.Filter.Allows(_graph.Columns.Marks[other], other))
            {
                ties.Add(other);
            }
        }

        return new ChainStep(from, to, kind, asCompany, ties.ToImmutable());
    }

    private int? PartOf(int agency)
    {
        for (var tie = _graph.FirstOut(agency); tie < _graph.FirstOut(agency + 1); tie++)
        {
            if (_graph.TieKindOf(tie) == TieKind.PartOf
                && _stepsToTarget.TryGetValue(_graph.ToOf(tie), out var steps) && steps == _stepsToTarget[agency] - 1
                && _level.Steps.Filter.Allows(_graph.Columns.Marks[tie], tie))
            {
                return tie;
            }
        }

        return null;
    }
}
