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
                Options = RandomQuestions.Options(sketch, random) with { Through = [] },
            };
            var expected = new List<string>();
            var best = new SortedDictionary<int, ChainGrade>();
            foreach (var agency in sketch.NodesOf(EntityKind.Agency).Where(node => !ends.From.Contains(node)))
            {
                var trace = Tracer.Trace(
                    graph,
                    new TraceQuery
                    {
                        Ends = new ChainEnds { From = ends.From, To = [agency], FromExact = ends.FromExact },
                        Options = query.Options,
                        Limit = 0,
                    },
                    TestContext.Current.CancellationToken);
                var summary = trace.Summary;
                foreach (var last in trace.LastSteps)
                {
                    best[last.From] = best.TryGetValue(last.From, out var grade) && grade < last.Grade ? grade : last.Grade;
                }

                if (!trace.LastSteps.IsEmpty)
                {
                    expected.Add($"{agency}: {summary.ServicesReached}/{summary.ServicesAuthorised} {summary.AwardsReached}/{summary.AwardsTotal} "
                        + $"{summary.ObligatedReached.Sum(static m => m.Amount)} {summary.Inferred.Awards} {summary.Claimed.Services} {summary.Claimed.Awards} {summary.SaidToSupply}");
                }
            }

            var result = Reach.Find(graph, query, TestContext.Current.CancellationToken);

            Assert.Equal(expected, result.Agencies.OrderBy(static a => a.Node).Select(static a =>
                $"{a.Node}: {a.Services}/{a.ServicesAuthorised} {a.Awards}/{a.AwardsTotal} "
                + $"{a.Obligated.Sum(static m => m.Amount)} {a.Inferred.Awards} {a.Claimed.Services} {a.Claimed.Awards} {a.SaidToSupply}"));
            Assert.Equal(result.Agencies, result.Agencies.OrderBy(static a => a.Grade).ThenByDescending(static a => a.Services)
                .ThenByDescending(static a => a.Awards).ThenBy(static a => a.Node));
            Assert.All(result.Agencies, static a => Assert.InRange(a.ShareOfServices, 0, 1));
            foreach (var (grade, total) in new[]
                {
                    (ChainGrade.Documented, result.Documented), (ChainGrade.Inferred, result.Inferred),
                    (ChainGrade.Claimed, result.Claimed),
                })
            {
                var reached = best.Where(pair => pair.Value == grade && graph.KindOf(pair.Key) is EntityKind.Service or EntityKind.Award)
                    .Select(static pair => pair.Key).ToList();
                var awards = reached.Where(node => graph.KindOf(node) == EntityKind.Award).ToList();
                Assert.Equal(
                    (reached.Count - awards.Count, awards.Count, awards.Where(award => !graph.IsVehicle(award))
                        .Sum(award => graph.ObligatedOf(award) ?? 0) / 100m),
                    (total.Services, total.Awards, total.Obligated.Sum(static m => m.Amount)));
            }
        },
        iter: Cases);
}
