using System.Collections.Immutable;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Graphs.Reaching;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Graphs.Sureness;

/// <summary>
/// How sure is an answer? It is computed again with certain merges only, and again without each likely merge that stands
/// in it, to find the one on which it hangs most.
/// </summary>
public static class Certainty
{
    /// <summary>So many likely merges are tried at most, in the order of their nodes; fewer where the answer is large.</summary>
    public const int MaxTried = 200;

    /// <summary>However large the answer, so many are tried.</summary>
    private const int LeastTried = 5;

    /// <summary>Steps of the answer times merges tried: some seconds of work.</summary>
    private const long MostWork = 2_000_000;

    /// <summary>How sure the counts of a trace are: services and awards reached by documented chains.</summary>
    public static CertaintyResult OfTrace(SupplyGraph graph, TraceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var counting = query with { Limit = 0 };
        return Measure(
            graph,
            query.Ends,
            query.Options,
            space =>
            {
                var summary = Tracer.Trace(graph, space, counting, cancellationToken).Summary;
                return summary.ServicesReached + summary.AwardsReached;
            },
            cancellationToken);
    }

    /// <summary>How sure the size of a cut is: the number of ties of the cut anywhere, 0 where there is none.</summary>
    public static CertaintyResult OfCut(SupplyGraph graph, CutQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var counting = query with { By = null };
        return Measure(
            graph,
            query.Ends,
            query.Options,
            space => Cutter.CutAnywhere(graph, space, counting, cancellationToken) is CutOutcome.Separated cut
                ? cut.Ties.Length
                : 0,
            cancellationToken);
    }

    /// <summary>
    /// How sure the counts of the providers of a backbone are: of each its services at any depth and its awards. The whole
    /// backbone is counted again without each merge, for all providers at once.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question.</param>
    /// <param name="providers">Providers of its result, the most important first.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <returns>One for each provider, in their order; fewer where the chains of the first ones are all the work that may be
    /// spent.</returns>
    public static ImmutableArray<CertaintyResult> OfProviders(
        SupplyGraph graph,
        BackboneQuery query,
        ImmutableArray<BackboneProvider> providers,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        if (!graph.HasLikelyMerges || query.CertainOnly)
        {
            return [.. providers.Select(static provider => new CertaintyResult(CountOf(provider), CountOf(provider), null, 0, 0))];
        }

        var counting = query with { Grade = ChainGrade.Documented, Limit = null };
        var involved = InvolvedLinks(graph, counting, providers, cancellationToken);
        var pivots = involved.Select((_, i) => new PivotChoice(CountOf(providers[i]))).ToArray();
        var tried = involved.SelectMany(static links => links).Distinct().ToArray();
        Array.Sort(tried, static (left, right) =>
            (left.Node, left.LeftCore, left.RightCore, left.MergeRow).CompareTo(
                (right.Node, right.LeftCore, right.RightCore, right.MergeRow)));
        if (tried.Length > 0)
        {
            var work = new BackboneSearch(graph, GraphSpace.Merged(graph), counting, cancellationToken).Work;
            tried = [.. tried.Take((int)Math.Clamp(MostWork / (work + 1), LeastTried, MaxTried))];
        }

        foreach (var link in tried)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SplitOf(graph, link) is not { } split)
            {
                continue;
            }

            var space = GraphSpace.Split(graph, link.Node, split);
            var count = new BackboneSearch(graph, space, counting, cancellationToken).Count(Backbone.LocalLimit);
            for (var i = 0; i < pivots.Length; i++)
            {
                if (involved[i].Contains(link))
                {
                    pivots[i].Try(link, count(space.MainVertexOf(providers[i].Node)));
                }
            }
        }

        var cores = GraphSpace.Certain(graph);
        var certain = new BackboneSearch(graph, cores, counting, cancellationToken).Count(Backbone.LocalLimit);
        var results = pivots.Select((pivot, i) => new CertaintyResult(
            pivot.Count,
            certain(cores.MainVertexOf(providers[i].Node)),
            pivot.Best,
            involved[i].Count(tried.Contains),
            involved[i].Count)).ToImmutableArray();
        GC.KeepAlive(graph);
        return results;
    }

    /// <summary>How sure the number of agencies is that a supplier reaches.</summary>
    public static CertaintyResult OfReach(SupplyGraph graph, ReachQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Measure(
            graph,
            new ChainEnds { From = query.From, To = [], FromExact = query.FromExact },
            query.Options,
            space => new ReachSearch(graph, query, cancellationToken).Run(space).AgenciesTotal,
            cancellationToken);
    }

    private static CertaintyResult Measure(
        SupplyGraph graph,
        ChainEnds ends,
        ChainOptions options,
        Func<GraphSpace, int> count,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var merged = GraphSpace.Merged(graph);
        var all = count(merged);
        if (!graph.HasLikelyMerges)
        {
            return new CertaintyResult(all, all, null, 0, 0);
        }

        var (nodes, work) = Involved(graph, merged, ends, options, cancellationToken);
        var links = graph.Columns.LikelyLinks.AsSpan().ToArray().Where(link => nodes.Contains(link.Node)).ToArray();
        var tried = links.Take((int)Math.Clamp(MostWork / (work + 1), LeastTried, MaxTried)).ToArray();
        var pivot = new PivotChoice(all);
        foreach (var link in tried)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SplitOf(graph, link) is { } split)
            {
                pivot.Try(link, count(GraphSpace.Split(graph, link.Node, split)));
            }
        }

        var result = new CertaintyResult(all, count(GraphSpace.Certain(graph)), pivot.Best, tried.Length, links.Length);
        GC.KeepAlive(graph);
        return result;
    }

    private static int CountOf(BackboneProvider provider) => provider.ServicesAnyDepth + provider.Awards;

    /// <summary>For the first providers the likely merges that stand on their chains, as long as there is work to spend.</summary>
    private static List<HashSet<LikelyLink>> InvolvedLinks(
        SupplyGraph graph,
        BackboneQuery query,
        ImmutableArray<BackboneProvider> providers,
        CancellationToken cancellationToken)
    {
        var merged = GraphSpace.Merged(graph);
        var options = new ChainOptions { Grade = ChainGrade.Documented, Time = query.Time };
        var links = graph.Columns.LikelyLinks.AsSpan().ToArray();
        var involved = new List<HashSet<LikelyLink>>();
        for (var spent = 0L; involved.Count < providers.Length && spent < MostWork;)
        {
            var ends = new ChainEnds { From = [providers[involved.Count].Node], To = query.To, ToExact = query.ToExact };
            var (nodes, work) = Involved(graph, merged, ends, options, cancellationToken);
            spent += work;
            involved.Add([.. links.Where(link => nodes.Contains(link.Node))]);
        }

        return involved;
    }

    /// <summary>The nodes on chains (of reach: all that A reaches), and the ends themselves; and how much was found.</summary>
    private static (HashSet<int> Nodes, long Work) Involved(
        SupplyGraph graph, GraphSpace space, ChainEnds ends, ChainOptions options, CancellationToken cancellationToken)
    {
        var rules = new ChainRules(graph, space, ends, options);
        if (ends.To.IsEmpty)
        {
            using var cone = new Cone(graph, rules, forward: true, null, keepsSteps: false);
            cone.Complete(null, cancellationToken);
            return ([.. ends.From, .. Enumerable.Range(0, cone.States.Count)
                .Select(number => space.NodeOf(ChainRules.VertexOf(cone.States[number])))], cone.States.Count);
        }

        var chains = ChainGraph.Find(graph, rules, options.MaxHops, cancellationToken);
        return ([.. ends.From, .. ends.To, .. Enumerable.Range(0, chains.Count).Select(chains.NodeOf)], chains.OutTo.Length);
    }

    /// <summary>The cores that stand apart without a merge; null when other merges still join them.</summary>
    private static bool[]? SplitOf(SupplyGraph graph, LikelyLink removed)
    {
        var links = graph.Columns.LikelyLinks.AsSpan().ToArray()
            .Where(link => link.Node == removed.Node && link != removed).ToArray();
        var apart = new bool[graph.CoresOf(removed.Node)];
        var queue = new Queue<int>();
        apart[removed.RightCore] = true;
        queue.Enqueue(removed.RightCore);
        while (queue.TryDequeue(out var core))
        {
            foreach (var link in links)
            {
                var other = link.LeftCore == core ? link.RightCore : link.RightCore == core ? link.LeftCore : core;
                if (!apart[other])
                {
                    apart[other] = true;
                    queue.Enqueue(other);
                }
            }
        }

        return apart[removed.LeftCore] ? null : apart;
    }
}
