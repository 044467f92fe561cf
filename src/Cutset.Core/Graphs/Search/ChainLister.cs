using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Lists the chains of a <see cref="ChainGraph"/> in the order of docs/methods/chains.md, the best first: grade, number of
/// steps, amount of the award, recency of the last tie, nodes. Exact: for each length it knows which states can still
/// end in the wanted last steps in exactly the steps that are left, and walks along these only.
/// </summary>
internal sealed class ChainLister
{
    private const int StepBudget = 20_000_000;

    private readonly SupplyGraph _source;
    private readonly ChainGraph _graph;
    private readonly int _maxHops;
    private readonly int _limit;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Chain> _chains = [];
    private int _budget = StepBudget;

    private ChainLister(
        SupplyGraph source, ChainGraph graph, int maxHops, int limit, CancellationToken cancellationToken)
    {
        _source = source;
        _graph = graph;
        _maxHops = maxHops;
        _limit = limit;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The best chains.</summary>
    /// <param name="source">The whole graph.</param>
    /// <param name="levels">The levels of grade that the question admits, the best first.</param>
    /// <param name="maxHops">Greatest number of steps; null: any.</param>
    /// <param name="limit">How many chains.</param>
    /// <param name="cancellationToken">Checked for each length.</param>
    /// <returns>The chains, and whether there are no more.</returns>
    public static (ImmutableArray<Chain> Chains, bool AreAll) List(
        SupplyGraph source,
        IReadOnlyList<GradeLevel> levels,
        int? maxHops,
        int limit,
        CancellationToken cancellationToken)
    {
        var graph = levels[0].Graph;
        if (graph.Starts.Length == 0 || graph.Targets.Length == 0)
        {
            return ([], true);
        }

        // One more than asked for tells whether there are more.
        var lister = new ChainLister(
            source, graph, Math.Min(maxHops ?? int.MaxValue, LongestWalk(graph)), limit + 1, cancellationToken);
        foreach (var level in levels)
        {
            lister.Collect(new ExactLengths(source, level));
        }

        var all = lister._chains.Count <= limit && lister._budget > 0;
        return ([.. lister._chains.Take(limit)], all);
    }

    /// <summary>A bound on the number of steps of a chain: each component is entered once and has so many states.</summary>
    private static int LongestWalk(ChainGraph graph)
    {
        var component = Components.Of(graph.Count, graph.OutStarts, graph.OutTo, out var count);
        var size = new int[count];
        foreach (var number in component)
        {
            size[number]++;
        }

        var byComponent = Enumerable.Range(0, graph.Count).ToArray();
        Array.Sort([.. component], byComponent);
        var longest = new int[count];
        foreach (var state in byComponent)
        {
            var here = component[state];
            var best = 0;
            for (var step = graph.OutStarts[state]; step < graph.OutStarts[state + 1]; step++)
            {
                var there = component[graph.OutTo[step]];
                best = there == here ? best : Math.Max(best, longest[there]);
            }

            // Within a component all its states may be passed, wherever it is left.
            longest[here] = Math.Max(longest[here], best + size[here]);
        }

        return Math.Max(longest.Max() - 1, 0);
    }

    private void Collect(ExactLengths lengths)
    {
        for (var hops = 1; hops <= _maxHops && _chains.Count < _limit && _budget > 0; hops++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!lengths.Advance(hops))
            {
                return;
            }

            var endings = lengths.EndingsOf(hops);
            for (var first = 0; first < endings.Count && _chains.Count < _limit && _budget > 0;)
            {
                var end = first + 1;
                while (end < endings.Count && endings[first].RanksWith(endings[end]))
                {
                    end++;
                }

                AddGroup(lengths, endings.GetRange(first, end - first), hops);
                first = end;
            }
        }
    }

    /// <summary>Adds the chains with equally good last steps, in the order of their nodes.</summary>
    private void AddGroup(ExactLengths lengths, List<ChainEnding> endings, int hops)
    {
        var found = new List<int[]>();
        foreach (var sameTail in endings.GroupBy(static e => e.TailSteps).OrderBy(static g => g.Key))
        {
            var walker = new ChainWalker(lengths, [.. sameTail], hops, _limit - _chains.Count, _budget);
            found.AddRange(walker.Walk());
            _budget = walker.Budget;
        }

        found.Sort((left, right) => ByNodes(left, right));
        foreach (var steps in found.Take(_limit - _chains.Count))
        {
            _chains.Add(ToChain(lengths.Level, steps));
        }
    }

    private int ByNodes(int[] left, int[] right)
    {
        var order = _graph.VertexOf(_graph.OutFrom[left[0]]).CompareTo(_graph.VertexOf(_graph.OutFrom[right[0]]));
        for (var i = 0; order == 0 && i < left.Length; i++)
        {
            order = _graph.VertexOf(_graph.OutTo[left[i]]).CompareTo(_graph.VertexOf(_graph.OutTo[right[i]]));
        }

        return order;
    }

    private Chain ToChain(GradeLevel level, int[] steps)
    {
        var list = ImmutableArray.CreateBuilder<ChainStep>(steps.Length);
        int? award = null;
        foreach (var step in steps)
        {
            var from = _graph.NodeOf(_graph.OutFrom[step]);
            var to = _graph.NodeOf(_graph.OutTo[step]);
            var ties = ImmutableArray.CreateBuilder<int>();
            for (var i = step; i < _graph.OutStarts[_graph.OutFrom[step] + 1] && _graph.OutTo[i] == _graph.OutTo[step]; i++)
            {
                if (level.Counts[i])
                {
                    ties.Add(_graph.OutTie[i]);
                }
            }

            // A documented tie beside a claimed one documents the step.
            var best = ties.Where(tie => (_source.Columns.Marks[tie] & TieMark.Claimed) == 0).ToImmutableArray();
            var kept = best.IsEmpty ? ties.ToImmutable() : best;
            list.Add(new ChainStep(
                from, to, _source.TieKindOf(kept[0]), _source.ToOf(kept[0]) == from && from != to, kept));
            award = _source.KindOf(from) == EntityKind.Award ? from
                : _source.KindOf(to) == EntityKind.Award ? to : award;
        }

        return new Chain(level.Grade, list.MoveToImmutable(), award);
    }
}
