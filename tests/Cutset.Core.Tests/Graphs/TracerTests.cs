using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class TracerTests
{
    private const int Cases = 6000;

    [Fact]
    public void Ties_and_their_grades_are_those_of_all_chains() => OnRandomQuestions((graph, query, chains) =>
    {
        var expected = chains.SelectMany(static chain => chain.Ties.Select(tie => (tie, chain.Grade)))
            .GroupBy(static pair => pair.tie).Select(static group => (group.Key, group.Min(static pair => pair.Grade)))
            .Order();

        var result = Tracer.Trace(graph, query, TestContext.Current.CancellationToken);

        Assert.Equal(0, result.UnsettledTies);
        Assert.Equal(expected, result.Ties.Select(static tie => (tie.Tie, tie.Grade)));
    });

    [Fact]
    public void Chains_are_the_best_of_all_in_the_stated_order() => OnRandomQuestions((graph, query, chains) =>
    {
        // Parallel ties make one step, as good as the best of them.
        var expected = chains.GroupBy(static chain => string.Join(' ', chain.Nodes))
            .Select(static group => (group.First().Nodes, Grade: group.Min(static chain => chain.Grade), Members: group.ToList()))
            .OrderBy(static chain => chain.Grade)
            .ThenBy(static chain => chain.Nodes.Count)
            .ThenByDescending(chain => AmountOf(graph, chain.Nodes, query))
            .ThenByDescending(chain => RecencyOf(graph, chain.Members))
            .ThenBy(static chain => chain.Nodes, Comparer<IReadOnlyList<int>>.Create(Compare))
            .ToList();

        var result = Tracer.Trace(graph, query, TestContext.Current.CancellationToken);

        Assert.Equal(expected.Count <= query.Limit, result.ChainsAreAll);
        Assert.Equal(
            expected.Take(query.Limit).Select(static chain => $"{chain.Grade} {string.Join(' ', chain.Nodes)}"),
            result.Chains.Select(static chain =>
                $"{chain.Grade} {chain.Steps[0].From} {string.Join(' ', chain.Steps.Select(static step => step.To))}"));
    });

    [Fact]
    public void FindBest_is_the_first_chain_of_the_trace() => OnRandomQuestions((graph, query, _) =>
    {
        var first = Tracer.Trace(graph, query, TestContext.Current.CancellationToken).Chains.FirstOrDefault();

        var best = Tracer.FindBest(graph, query, TestContext.Current.CancellationToken);

        Assert.Equal(Describe(first), Describe(best));

        static string Describe(Chain? chain) => chain is null
            ? "none"
            : $"{chain.Grade} {string.Join(' ', chain.Steps.Select(static step => $"{step.From}-{step.To}:{string.Join(',', step.Ties)}"))}";
    });

    [Fact]
    public void Steps_of_a_chain_join_and_name_the_ties_between_their_nodes() => OnRandomQuestions((graph, query, _) =>
    {
        foreach (var chain in Tracer.Trace(graph, query, TestContext.Current.CancellationToken).Chains)
        {
            for (var i = 1; i < chain.Steps.Length; i++)
            {
                Assert.Equal(chain.Steps[i - 1].To, chain.Steps[i].From);
            }

            foreach (var step in chain.Steps)
            {
                Assert.All(step.Ties, tie => Assert.Equal(
                    step.AsCompany ? (step.To, step.From) : (step.From, step.To), (graph.FromOf(tie), graph.ToOf(tie))));
                Assert.Equal(step.Kind, graph.TieKindOf(step.Ties[0]));
            }
        }
    });

    [Fact]
    public void Summary_counts_what_the_chains_reach() => OnRandomQuestions((graph, query, chains) =>
    {
        Assert.SkipWhen(graph is null, "never");
        var result = Tracer.Trace(graph!, query, TestContext.Current.CancellationToken).Summary;
        if (query.Ends.To.Any(node => graph!.KindOf(node) != EntityKind.Agency))
        {
            return;
        }

        int Reached(EntityKind kind, ChainGrade grade) => chains.GroupBy(LastSupplier)
            .Count(group => graph!.KindOf(group.Key) == kind && group.Min(static chain => chain.Grade) == grade);
        // A company by a claim alone, which is no kind that counts.
        int LastSupplier(ReferenceChain chain) => chain.Nodes.Last(node => graph!.KindOf(node) != EntityKind.Agency);
        Assert.Equal(Reached(EntityKind.Service, ChainGrade.Documented), result.ServicesReached);
        Assert.Equal(Reached(EntityKind.Award, ChainGrade.Documented), result.AwardsReached);
        Assert.Equal(Reached(EntityKind.Award, ChainGrade.Inferred), result.Inferred.Awards);
        Assert.Equal(Reached(EntityKind.Service, ChainGrade.Claimed), result.Claimed.Services);
        Assert.Equal(result.ServicesReached, result.ServicesProvided + result.ServicesAnyDepth);
        Assert.True(result.ServicesOneStep <= result.ServicesAnyDepth);
        Assert.True(result.ServicesReached <= result.ServicesAuthorised);
        Assert.True(result.AwardsReached + result.Inferred.Awards <= result.AwardsTotal);
    });

    [Fact]
    public void Order_and_duplication_of_input_change_nothing() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            var random = new Random(seed);
            var query = QueryOf(sketch, random);
            var shuffled = sketch.Ties.ToArray();
            random.Shuffle(shuffled);
            using var graph = sketch.Build();
            using var other = (sketch with { Ties = [.. shuffled, .. shuffled.Take(2)] }).Build();

            Assert.Equal(Describe(graph), Describe(other));

            string Describe(SupplyGraph source)
            {
                var result = Tracer.Trace(source, query, TestContext.Current.CancellationToken);
                return string.Join('\n', result.Chains.Select(static chain =>
                        $"{chain.Grade} {string.Join(' ', chain.Steps.Select(static step => $"{step.From}-{step.Kind}-{step.To}"))}"))
                    + string.Join(' ', result.LastSteps.Select(static row => $"{row.From}{row.Kind}{row.To}{row.Grade}{row.Hops}{row.ServiceSteps}"))
                    + result.Summary;
            }
        },
        iter: Cases / 4);

    private static void OnRandomQuestions(Action<SupplyGraph, TraceQuery, List<ReferenceChain>> check) =>
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var sketch = RandomGraphs.Create(seed);
                using var graph = sketch.Build();
                var query = QueryOf(sketch, new Random(seed));
                check(graph, query, ReferenceChains.All(graph, query.Ends, query.Options));
            },
            iter: Cases);

    private static TraceQuery QueryOf(GraphSketch sketch, Random random) => new()
    {
        Ends = RandomQuestions.Ends(sketch, random),
        Options = RandomQuestions.Options(sketch, random),
        Limit = random.Next(1, 30),
    };

    private static long AmountOf(SupplyGraph graph, IReadOnlyList<int> nodes, TraceQuery query)
    {
        // The award of the last step: the last tie but part-of, or the target itself.
        var last = nodes.Count - 1;
        while (graph.KindOf(nodes[last]) == EntityKind.Agency)
        {
            last--;
        }

        return graph.KindOf(nodes[last]) == EntityKind.Award
            ? graph.ObligatedOf(nodes[last]) ?? long.MinValue
            : last == nodes.Count - 1 && last > 0 && graph.KindOf(nodes[last - 1]) == EntityKind.Award
                ? graph.ObligatedOf(nodes[last - 1]) ?? long.MinValue : long.MinValue;
    }

    /// <summary>First day of the latest last tie; of the claimed ones only where no other stands beside them.</summary>
    private static int RecencyOf(SupplyGraph graph, List<ReferenceChain> members) =>
        members.Select(chain => LastTie(graph, chain)).GroupBy(tie => (graph.Columns.Marks[tie] & TieMark.Claimed) != 0)
            .OrderBy(static group => group.Key).First()
            .Max(tie => graph.StartOf(tie)?.DayNumber ?? int.MinValue);

    private static int LastTie(SupplyGraph graph, ReferenceChain chain)
    {
        var last = chain.Ties.Count - 1;
        while (last > 0 && graph.TieKindOf(chain.Ties[last]) == TieKind.PartOf)
        {
            last--;
        }

        return chain.Ties[last];
    }

    private static int Compare(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return 0;
    }
}
