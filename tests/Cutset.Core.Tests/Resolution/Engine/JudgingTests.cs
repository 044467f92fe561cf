using System.Globalization;
using CsCheck;
using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Judging;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class JudgingTests
{
    private static readonly string[] Header = ["name", "city", "state", "zip", "cluster"];
    private static readonly string[] Names =
        ["Kralovic Instruments Inc", "Kralovik Instruments", "Dunmore Paving LLC", "Dunmore Paving", "Zentech", "Zen Tech Inc", "Summit Builders", "Sumit Builders Co"];
    private static readonly (string City, string State, string Zip)[] Places =
        [("Reston", "VA", "20190"), ("Boise", "ID", "83702"), ("Tulsa", "OK", "74103"), ("", "", "")];

    [Fact]
    public void Pairs_are_counted_as_groups_join() => Gen.Int.Sample(
        static seed =>
        {
            var random = new Random(seed);
            var table = new RecordTable();
            var count = random.Next(1, 40);
            for (var i = 0; i < count; i++) { table.Add(new RecordRow { Name = Names[random.Next(Names.Length)], City = Places[random.Next(4)].City }); }
            table.SortNames();
            var items = RecordItems.Collapse(table, static _ => true, new ParallelOptions());
            int[] judged = [.. Enumerable.Range(0, count).Where(_ => random.Next(5) > 0)];
            int[] truth = [.. judged.Select(_ => random.Next(6))];
            var groups = new JudgedGroups(items, judged, truth);
            var joined = new ConstrainedGroups(items.Count);
            for (var step = 0; step < count; step++)
            {
                var (a, b) = (joined.Find(random.Next(items.Count)), joined.Find(random.Next(items.Count)));
                if (a != b)
                {
                    var between = Pairs(judged).Where(pair => (GroupOf(pair.A), GroupOf(pair.B)) is var (x, y) && ((x == a && y == b) || (x == b && y == a))).ToList();
                    Assert.Equal((between.Count, between.Count(IsTrue)), (groups.Between(a, b), groups.TrueBetween(a, b)));
                    joined.TryJoin(a, b, out _);
                    groups.Join(a, b, joined.Find(a));
                }

                var within = Pairs(judged).Where(pair => GroupOf(pair.A) == GroupOf(pair.B)).ToList();
                Assert.Equal((within.Count, within.Count(IsTrue)), (groups.All, groups.True));
            }

            Assert.Equal(Pairs(judged).Count(IsTrue), groups.AllTrue);

            int GroupOf(int place) => joined.Find(items.ItemOf[judged[place]]);
            bool IsTrue((int A, int B) pair) => truth[pair.A] == truth[pair.B];
        },
        iter: 300);

    [Fact]
    public void The_curve_passes_through_what_the_shipped_threshold_gives() => Gen.Int.Sample(
        static seed =>
        {
            var random = new Random(seed);
            var options = new RecordResolverOptions { MergeThreshold = random.Next(2) == 0 ? 0.5 : 0.85 };
            var run = ClusterRun.Resolve(Header, Rows(random), new RecordResolver(options), CancellationToken.None);
            var judged = ClusterEvaluation.Evaluate([.. run.Predicted], [.. run.Truth]);
            Assert.Equal(judged.Pairwise, run.Curve.Single(point => point.Threshold == options.MergeThreshold).Scores);
            Assert.Equal(run.Curve.OrderByDescending(static point => point.Threshold), run.Curve);
            // The lower the threshold, the more is joined.
            Assert.Equal(run.Curve.Select(Said).Order(), run.Curve.Select(Said));

            Assert.Equal(judged.Pairwise.TruePositives + judged.Pairwise.FalseNegatives, run.Blocking.TruePairs);
            Assert.InRange(run.Blocking.KeptPairs, run.Calibration.Sum(static bin => bin.Matches), run.Blocking.TruePairs);
            Assert.All(run.Calibration, static bin => Assert.InRange(bin.MeanScore, bin.From - 1e-9, bin.To + 1e-9));
        },
        iter: 60);

    private static long Said(ThresholdPoint point) => point.Scores.TruePositives + point.Scores.FalsePositives;

    private static IEnumerable<(int A, int B)> Pairs(int[] judged) =>
        from b in Enumerable.Range(0, judged.Length) from a in Enumerable.Range(0, b) select (a, b);

    private static List<IReadOnlyList<string>> Rows(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(2, 120)).Select(IReadOnlyList<string> (_) =>
        {
            var place = Places[random.Next(Places.Length)];
            var name = random.Next(Names.Length);
            return [Names[name], place.City, place.State, place.Zip, random.Next(9) == 0 ? "" : (name / 2).ToString(CultureInfo.InvariantCulture)];
        }),
    ];
}
