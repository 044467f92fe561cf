using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class ServicesBetweenTests
{
    private const int Cases = 6000;

    [Fact]
    public void A_search_without_the_services_beside_finds_the_same_chains()
    {
        var leftOut = 0;
        OnRandomQuestions((graph, rules, narrowed, maxHops) =>
        {
            narrowed.NarrowServices(TestContext.Current.CancellationToken);

            var all = ChainGraph.Find(graph, rules, maxHops, TestContext.Current.CancellationToken);
            var narrow = ChainGraph.Find(graph, narrowed, maxHops, TestContext.Current.CancellationToken);

            Assert.Equal(all.States, narrow.States);
            Assert.Equal(all.OutTo, narrow.OutTo);
            Assert.Equal(all.OutTie, narrow.OutTie);
            Assert.Equal(all.Targets, narrow.Targets);
            if (CountForward(graph, narrowed) < CountForward(graph, rules))
            {
                Interlocked.Increment(ref leftOut);
            }
        });

        // Else it would hold for the lack of anything to leave out.
        Assert.True(leftOut > Cases / 50, $"{leftOut} questions had a service beside their chains");
    }

    [Fact]
    public void Every_service_of_a_documented_chain_lies_between() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var (sketch, random) = (RandomGraphs.Create(seed), new Random(seed));
            using var graph = sketch.Build();
            var ends = RandomQuestions.Ends(sketch, random);
            var options = RandomQuestions.Options(sketch, random) with { Grade = ChainGrade.Documented };
            var rules = new ChainRules(graph, GraphSpace.Merged(graph), ends, options);

            var between = ServicesBetween.Find(
                graph, rules.Filter, rules.Offered, [.. rules.Served.Union(ends.To)], TestContext.Current.CancellationToken);

            Assert.All(
                ReferenceChains.All(graph, ends, options).SelectMany(static chain => chain.Nodes)
                    .Where(node => graph.KindOf(node) == EntityKind.Service),
                service => Assert.True(between.Contains(service)));
        },
        iter: Cases);

    private static int CountForward(SupplyGraph graph, ChainRules rules)
    {
        using var cone = new Cone(graph, rules, forward: true, maxHops: null, keepsSteps: false);
        cone.Complete(null, TestContext.Current.CancellationToken);
        return cone.States.Count;
    }

    private static void OnRandomQuestions(Action<SupplyGraph, ChainRules, ChainRules, int?> check) =>
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var (sketch, random) = (RandomGraphs.Create(seed), new Random(seed));
                using var graph = sketch.Build();
                var ends = RandomQuestions.Ends(sketch, random);
                var options = RandomQuestions.Options(sketch, random);
                // Documented mostly: at other grades nothing is left out, which must hold, too.
                options = options with { Grade = random.Next(4) == 0 ? options.Grade : ChainGrade.Documented };
                var space = random.Next(2) == 0 ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
                check(
                    graph,
                    new ChainRules(graph, space, ends, options),
                    new ChainRules(graph, space, ends, options),
                    options.MaxHops);
            },
            iter: Cases);
}
