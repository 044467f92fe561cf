using System.Collections.Immutable;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Screening;

/// <summary>
/// Who reaches B: searched backwards from B once, then asked for any number of entities, each at the cost of the ties on
/// its own chains. Says the same as <see cref="Tracer"/> asked for each. Safe for several threads; keep the graph open.
/// </summary>
public sealed class SupplyReach
{
    private readonly SupplyGraph _graph;
    private readonly ImmutableArray<ReachLevel> _levels;
    private readonly HashSet<int> _targets;
    private readonly ImmutableArray<Dictionary<int, int>> _stepsToTarget;

    private SupplyReach(
        SupplyGraph graph, ImmutableArray<ReachLevel> levels, HashSet<int> targets, ImmutableArray<Dictionary<int, int>> stepsToTarget)
    {
        (_graph, _levels, _targets, _stepsToTarget) = (graph, levels, targets, stepsToTarget);
    }

    /// <summary>Searches backwards from B, with its sub-agencies.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="target">B: an agency, a service or an award.</param>
    /// <param name="weakest">The weakest grade that counts.</param>
    /// <param name="time">Which ties count, by their time.</param>
    /// <param name="cancellationToken">Checked every few thousand states.</param>
    /// <exception cref="ArgumentException">B is an organisation.</exception>
    public static SupplyReach Into(
        SupplyGraph graph, int target, ChainGrade weakest, TimeFilter time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(time);
        if (graph.KindOf(target) == EntityKind.Organization)
        {
            throw new ArgumentException("A chain ends at an agency, a service or an award.", nameof(target));
        }

        var isService = graph.KindOf(target) == EntityKind.Service;
        int[] targets = isService ? [target << 1, (target << 1) | 1] : [target << 1];
        ChainGrade[] grades = [ChainGrade.Documented, ChainGrade.Inferred, ChainGrade.Claimed];
        var levels = grades.Where(grade => grade <= weakest)
            .Select(grade => ReachLevel.Find(graph, grade, time, targets, cancellationToken)).ToImmutableArray();
        // A tie of a weaker grade may be a shorter way up than a better one has.
        return new SupplyReach(graph, levels, [.. targets], [.. levels.Select(level => StepsToTarget(graph, level, target))]);
    }

    /// <summary>How an entity, with the companies that it owns, reaches B.</summary>
    public VendorReach From(int node)
    {
        var start = _levels[0].Steps.StartOf(node);
        if (!_levels[^1].Reaches(start))
        {
            return VendorReach.None;
        }

        var group = GroupOf(node);
        var reached = new HashSet<int>();
        var counts = new GradeReach[3];
        Chain? best = null;
        for (var i = 0; i < _levels.Length; i++)
        {
            if (!_levels[i].Reaches(start))
            {
                continue;
            }

            var walk = ReachWalk.Run(_levels[i], start, group, _targets, _stepsToTarget[i]);
            var fresh = walk.LastNodes.Where(reached.Add).ToList();
            counts[i] = new GradeReach(
                fresh.Count(last => _graph.KindOf(last) == EntityKind.Service),
                fresh.Count(last => _graph.KindOf(last) == EntityKind.Award));
            best ??= walk.BestChain();
        }

        return new VendorReach(counts[0], counts[1], counts[2], best);
    }

    /// <summary>An entity and the companies that it owns, and what they offer, by all ties that count in any grade.</summary>
    private SupplierGroup GroupOf(int node)
    {
        var offered = new HashSet<int>();
        if (_graph.KindOf(node) == EntityKind.Service)
        {
            offered.Add(node);
        }

        var group = new HashSet<int> { node };
        var queue = new Queue<int>(group);
        var columns = _graph.Columns;
        while (_graph.KindOf(node) is EntityKind.Organization or EntityKind.Agency && queue.TryDequeue(out var member))
        {
            for (var tie = _graph.FirstOut(member); tie < _graph.FirstOut(member + 1); tie++)
            {
                var mark = columns.Marks[tie];
                if (!_levels[^1].Steps.Filter.Allows(mark, tie))
                {
                    continue;
                }

                if (TieMark.Kind(mark) == TieKind.Provides)
                {
                    offered.Add(columns.To[tie]);
                }
                else if (TieMark.Kind(mark) == TieKind.Owns && group.Add(columns.To[tie]))
                {
                    queue.Enqueue(columns.To[tie]);
                }
            }
        }

        return new SupplierGroup(group, offered);
    }

    /// <summary>Of each agency of B's group, the number of part-of steps up to B.</summary>
    private static Dictionary<int, int> StepsToTarget(SupplyGraph graph, ReachLevel level, int target)
    {
        var steps = new Dictionary<int, int> { [target] = 0 };
        var queue = new Queue<int>([target]);
        var columns = graph.Columns;
        while (graph.KindOf(target) == EntityKind.Agency && queue.TryDequeue(out var agency))
        {
            for (var place = graph.FirstIn(agency); place < graph.FirstIn(agency + 1); place++)
            {
                if (TieMark.Kind(columns.InMarks[place]) == TieKind.PartOf
                    && level.Steps.Filter.Allows(columns.InMarks[place], columns.InTies[place])
                    && graph.KindOf(columns.InFrom[place]) == EntityKind.Agency
                    && steps.TryAdd(columns.InFrom[place], steps[agency] + 1))
                {
                    queue.Enqueue(columns.InFrom[place]);
                }
            }
        }

        return steps;
    }
}
