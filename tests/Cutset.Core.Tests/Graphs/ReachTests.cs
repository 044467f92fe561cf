using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Reaching;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class ReachTests
{
    private const int Cases = 3000;

    [Fact]
    public void Each_agency_is_reached_as_a_trace_says() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var random = new Random(seed);
            var ends = RandomQuestions.Ends(sketch, random);
            var query = new ReachQuery
            {
                From = ends.From,
                FromExact = ends.FromExact,
                Options = RandomQuestions.Options(sketch, random) with { MaxHops = null, Through = [] },
            };
            var expected = new List<string>();
            foreach (var agency in sketch.NodesOf(EntityKind.Agency).Where(node => !ends.From.Contains(node)))
            {
                var summary = Tracer.Trace(
                    graph,
                    new TraceQuery
                    {
                        Ends = new ChainEnds { From = ends.From, To = [agency], FromExact = ends.FromExact },
                        Options = query.Options,
                        Limit = 0,
                    },
                    TestContext.Current.CancellationToken).Summary;
                if (summary.ServicesReached + summary.AwardsReached + summary.Inferred.Awards + summary.Claimed.Services + summary.Claimed.Awards > 0)
                {
                    expected.Add($"{agency}: {summary.ServicesReached}/{summary.ServicesAuthorised} {summary.AwardsReached}/{summary.AwardsTotal} "
                        + $"{summary.ObligatedReached.Sum(static m => m.Amount)} {summary.Inferred.Awards} {summary.Claimed.Services} {summary.Claimed.Awards}");
                }
            }

            var result = Reach.Find(graph, query, TestContext.Current.CancellationToken);

            Assert.Equal(expected, result.Agencies.OrderBy(static a => a.Node).Select(static a =>
                $"{a.Node}: {a.Services}/{a.ServicesAuthorised} {a.Awards}/{a.AwardsTotal} "
                + $"{a.Obligated.Sum(static m => m.Amount)} {a.Inferred.Awards} {a.Claimed.Services} {a.Claimed.Awards}"));
            Assert.Equal(result.Agencies, result.Agencies.OrderBy(static a => a.Grade).ThenByDescending(static a => a.Services)
                .ThenByDescending(static a => a.Awards).ThenBy(static a => a.Node));
            Assert.All(result.Agencies, static a => Assert.InRange(a.ShareOfServices, 0, 1));
        },
        iter: Cases);
}
