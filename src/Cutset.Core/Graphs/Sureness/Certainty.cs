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
            space => Cutter.Cut(graph, space, counting, cancellationToken).Anywhere is CutOutcome.Separated cut
                ? cut.Ties.Length
                : 0,
            cancellationToken);
    }

    /// <summary>How sure the place of one provider in a backbone is: services at any depth and awards.</summary>
    public static CertaintyResult OfProvider(
        SupplyGraph graph, BackboneQuery query, int provider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var trace = new TraceQuery
        {
            Ends = new ChainEnds { From = [provider], To = query.To, ToExact = query.ToExact },
            Options = new ChainOptions { Grade = ChainGrade.Documented, Time = query.Time },
        };
        return OfTrace(graph, trace, cancellationToken);
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
        var byNode = links.ToLookup(static link => link.Node);
        var tried = links.Take((int)Math.Clamp(MostWork / (work + 1), LeastTried, MaxTried)).ToArray();
        PivotalMerge? pivot = null;
        foreach (var link in tried)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SplitOf(graph, link, byNode[link.Node]) is not { } split)
            {
                continue;
            }

            var without = count(GraphSpace.Split(graph, link.Node, split));
            if (without != all && (pivot is null || Math.Abs(without - all) > Math.Abs(pivot.CountWithout - all)))
            {
                pivot = new PivotalMerge(link, without);
            }
        }

        var result = new CertaintyResult(all, count(GraphSpace.Certain(graph)), pivot, tried.Length, links.Length);
        GC.KeepAlive(graph);
        return result;
    }

    /// <summary>The nodes on chains (of reach: all that A reaches), and the ends themselves; and how much was found.</summary>
    private static (HashSet<int> Nodes, long Work) Involved(
        SupplyGraph graph, GraphSpace space, ChainEnds ends, ChainOptions options, CancellationToken cancellationToken)
    {
        var rules = new ChainRules(graph, space, ends, options);
        if (ends.To.IsEmpty)
        {
            var cone = new Cone(graph, rules, forward: true, null);
            cone.Grow(long.MaxValue, null, cancellationToken);
            return ([.. ends.From, .. Enumerable.Range(0, cone.States.Count)
                .Select(number => space.NodeOf(ChainRules.VertexOf(cone.States[number])))], cone.States.Count);
        }

        var chains = ChainGraph.Find(graph, rules, options.MaxHops, cancellationToken);
        return ([.. ends.From, .. ends.To, .. Enumerable.Range(0, chains.Count).Select(chains.NodeOf)], chains.OutTo.Length);
    }

    /// <summary>The cores that stand apart without a merge; null when other merges still join them.</summary>
    private static bool[]? SplitOf(SupplyGraph graph, LikelyLink removed, IEnumerable<LikelyLink> ofNode)
    {
        var links = ofNode.Where(link => link != removed).ToArray();
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
