using CsCheck;
using Cutset.Core.Answers.Screening;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Answers;

public sealed class SupplyReachTests
{
    [Fact]
    public void Says_the_same_as_a_trace_from_each_organization() => Gen.Int[0, 1_000_000].Sample(Check, iter: 1500);

    /// <summary>In this graph a confirmed claim leads from a company to one that it owns by a claimed tie alone.</summary>
    [Fact]
    public void A_claim_into_a_companys_own_group_is_no_step() => Check(120516);

    private static void Check(int seed)
    {
        var sketch = RandomGraphs.Create(seed);
        using var graph = sketch.Build();
        var random = new Random(seed);
        var to = RandomQuestions.Ends(sketch, random).To[..1];
        var options = RandomQuestions.Options(sketch, random, withNodes: false) with { MaxHops = null, Kinds = [] };
        var cancellationToken = TestContext.Current.CancellationToken;
        var reach = SupplyReach.Into(graph, to[0], options.Grade, options.Time, cancellationToken);
        for (var node = 0; node < graph.NodesOf(EntityKind.Organization).Count; node++)
        {
            var query = new TraceQuery
            {
                Ends = new ChainEnds { From = [node], To = to },
                Options = options,
                Limit = 1,
            };
            var expected = Tracer.Trace(graph, query, cancellationToken);
            AssertSame(expected, reach.From(node), seed, node);
        }
    }

    private static void AssertSame(TraceResult expected, VendorReach actual, int seed, int node)
    {
        var summary = expected.Summary;
        var place = $"seed {seed}, node {node}";
        Assert.True(new GradeReach(summary.ServicesReached, summary.AwardsReached) == actual.Documented, place);
        Assert.True(new GradeReach(summary.Inferred.Services, summary.Inferred.Awards) == actual.Inferred, place);
        Assert.True(new GradeReach(summary.Claimed.Services, summary.Claimed.Awards) == actual.Claimed, place);
        Assert.True(expected.Chains.IsEmpty == (actual.Best is null), place);
        if (actual.Best is { } best)
        {
            Assert.True(expected.Chains[0].Grade == best.Grade, place);
            Assert.True(expected.Chains[0].Steps.Length == best.Steps.Length, place);
            for (var i = 1; i < best.Steps.Length; i++)
            {
                Assert.True(best.Steps[i - 1].To == best.Steps[i].From, place);
            }

            Assert.All(best.Steps, static step => Assert.NotEmpty(step.Ties));
        }
    }
}
