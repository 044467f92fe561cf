using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Sureness;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class CertaintyTests
{
    private const int Cases = 3000;

    [Fact]
    public void Certain_count_is_that_of_a_graph_with_a_node_for_each_core() => OnRandomQuestions((sketch, query) =>
    {
        using var graph = sketch.Build();
        var result = Certainty.OfTrace(graph, query, TestContext.Current.CancellationToken);

        Assert.Equal(Reached(sketch, query, static _ => true), result.CertainCount);
        Assert.Equal(Reached(sketch, query, static _ => false), result.Count);
    });

    [Fact]
    public void Pivot_is_the_merge_without_which_the_count_changes_most() => OnRandomQuestions((sketch, query) =>
    {
        using var graph = sketch.Build();
        var all = Reached(sketch, query, static _ => false);
        var best = 0;
        foreach (var link in sketch.Links)
        {
            best = Math.Max(best, Math.Abs(Without(sketch, query, link) - all));
        }

        var pivot = Certainty.OfTrace(graph, query, TestContext.Current.CancellationToken).Pivot;

        Assert.Equal(best, pivot is null ? 0 : Math.Abs(pivot.CountWithout - all));
        if (pivot is not null)
        {
            Assert.Equal(Without(sketch, query, pivot.Link), pivot.CountWithout);
        }
    });

    [Fact]
    public void Each_provider_of_a_backbone_is_as_sure_as_its_trace() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            // A service is one by its register's number alone, and is never one by a likely merge.
            if (sketch.Links.Count == 0 || sketch.Nodes.Any(static node => node is { Kind: EntityKind.Service, Cores: > 1 }))
            {
                return;
            }

            using var graph = sketch.Build();
            var random = new Random(seed);
            var agencies = sketch.NodesOf(EntityKind.Agency).ToArray();
            var query = new BackboneQuery
            {
                To = [agencies[random.Next(agencies.Length)]],
                ToExact = random.Next(4) == 0,
                Grade = random.Next(3) == 0 ? ChainGrade.Inferred : ChainGrade.Documented,
                Time = RandomQuestions.Options(sketch, random).Time,
            };
            var providers = Backbone.Find(graph, query, TestContext.Current.CancellationToken).Providers;
            var sure = Certainty.OfProviders(graph, query, providers, TestContext.Current.CancellationToken);
            Assert.Equal(providers.Length, sure.Length);
            for (var i = 0; i < sure.Length; i++)
            {
                var trace = new TraceQuery
                {
                    Ends = new ChainEnds { From = [providers[i].Node], To = query.To, ToExact = query.ToExact },
                    Options = new ChainOptions { Grade = ChainGrade.Documented, Time = query.Time },
                };
                Assert.Equal(Certainty.OfTrace(graph, trace, TestContext.Current.CancellationToken), sure[i]);
            }
        },
        iter: Cases);

    private static void OnRandomQuestions(Action<GraphSketch, TraceQuery> check) => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            var random = new Random(seed);
            var query = new TraceQuery
            {
                Ends = RandomQuestions.Ends(sketch, random),
                Options = RandomQuestions.Options(sketch, random),
                Limit = 0,
            };
            if (sketch.Links.Count > 0)
            {
                check(sketch, query);
            }
        },
        iter: Cases);

    private static int Without(GraphSketch sketch, TraceQuery query, LikelyLink removed)
    {
        // Cores of its node that other merges still join to one side.
        var apart = new HashSet<int> { removed.RightCore };
        for (var before = 0; before != apart.Count;)
        {
            before = apart.Count;
            foreach (var link in sketch.Links.Where(link => link.Node == removed.Node && link != removed))
            {
                if (apart.Contains(link.LeftCore) || apart.Contains(link.RightCore))
                {
                    apart.UnionWith([link.LeftCore, link.RightCore]);
                }
            }
        }

        return Reached(sketch, query, place => place.Node == removed.Node && apart.Contains(place.Core));
    }

    /// <summary>Services and awards that documented chains reach where some cores are nodes of their own.</summary>
    private static int Reached(GraphSketch sketch, TraceQuery query, Func<(int Node, int Core), bool> standsApart)
    {
        var nodes = new List<(EntityKind Kind, int Cores)>();
        var original = new List<int>();
        var numbers = new Dictionary<(int Node, int Core), int>();
        for (var node = 0; node < sketch.Nodes.Count; node++)
        {
            // The cores that stand together are one node, and so are those that stand apart, unless all do.
            var groups = Enumerable.Range(0, sketch.Nodes[node].Cores)
                .GroupBy(core => standsApart((node, core)) ? sketch.Links.Count == 0 ? 1 : Apart(node, core) : 0);
            foreach (var group in groups.OrderBy(static group => group.Key))
            {
                foreach (var core in group)
                {
                    numbers[(node, core)] = nodes.Count;
                }

                nodes.Add((sketch.Nodes[node].Kind, 1));
                original.Add(node);
            }
        }

        var shift = nodes.Count - sketch.Nodes.Count;
        original.AddRange(sketch.NodesOf(EntityKind.Award));
        int NumberOf(int node, int core) => node < sketch.Nodes.Count ? numbers[(node, core)] : node + shift;
        IEnumerable<int> AllOf(int node) => Enumerable.Range(0, original.Count).Where(number => original[number] == node);
        using var graph = (sketch with
        {
            Nodes = nodes,
            Ties =
            [
                .. sketch.Ties.Select(tie => tie with
                {
                    From = NumberOf(tie.From, tie.FromCore),
                    To = NumberOf(tie.To, tie.ToCore),
                    FromCore = 0,
                    ToCore = 0,
                    Flags = tie.Flags & ~TieFlags.WithinMerge,
                }).Where(static tie => tie.From != tie.To),
            ],
            Links = [],
        }).Build();
        int MainOf(int node) => AllOf(node).MaxBy(number => Enumerable.Range(0, graph.TieCount).Sum(tie =>
            (graph.FromOf(tie) == number ? 1 : 0) + (graph.ToOf(tie) == number ? 1 : 0)));
        var result = Tracer.Trace(
            graph,
            query with
            {
                Ends = query.Ends with
                {
                    From = [.. query.Ends.From.Select(MainOf)],
                    To = [.. query.Ends.To.Select(MainOf)],
                },
                Options = query.Options with
                {
                    Through = [.. query.Options.Through.SelectMany(AllOf)],
                    Without = [.. query.Options.Without.SelectMany(AllOf)],
                },
            },
            TestContext.Current.CancellationToken);
        // Counts are of agencies: there are none where B is no agency.
        var hasAgency = query.Ends.To.Except(query.Options.Without).Any(sketch.NodesOf(EntityKind.Agency).Contains);
        return !hasAgency ? 0 : result.LastSteps
            .Where(static row => row.Grade == ChainGrade.Documented).Select(row => original[row.From])
            .Where(node => graph.KindOf(AllOf(node).First()) is EntityKind.Service or EntityKind.Award).Distinct().Count();

        // With certain merges only each core stands by itself; without one merge those that it joined stand together.
        int Apart(int node, int core) =>
            Enumerable.Range(0, sketch.Nodes[node].Cores).All(other => standsApart((node, other))) ? core : 1;
    }
}
