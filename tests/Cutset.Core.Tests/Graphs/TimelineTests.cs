using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Graphs.Timelines;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class TimelineTests
{
    private static readonly DateOnly[] Days = [new(2024, 6, 15), new(2025, 6, 15), new(2026, 4, 28)];

    [Fact]
    public void A_tie_is_told_on_the_day_it_appears_and_on_the_day_it_is_gone()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var left = builder.AddNode(EntityKind.Service);
        var right = builder.AddNode(EntityKind.Service);
        builder.AddTie(TieKind.Provides, company, left);
        builder.AddTie(TieKind.Provides, company, right);
        builder.AddTie(new GraphTie(TieKind.Authorised, left, agency, null, null) { Gone = Days[2] });
        builder.AddTie(new GraphTie(TieKind.Authorised, right, agency, null, null) { Appeared = Days[1] });
        using var graph = builder.Build();
        var query = new TraceQuery { Ends = new ChainEnds { From = [company], To = [agency] } };

        // Days are sorted and each counts once.
        var points = Timeline.OfTrace(
            graph, query, [Days[2], Days[0], Days[1], Days[0]], TestContext.Current.CancellationToken);

        Assert.Equal(Days, points.Select(static point => point.Day));
        Assert.Equal([1, 2, 1], points.Select(static point => point.Summary.ServicesReached));
        Assert.Equal(["", "1", ""], points.Select(point => Ends(graph, point.Changes.Appeared, company, right, agency)));
        Assert.Equal(["", "0", ""], points.Select(point => Ends(graph, point.Changes.Joined, company, right, agency)));
        Assert.Equal(["", "", "1"], points.Select(point => Ends(graph, point.Changes.Gone, company, left, agency)));
        Assert.Equal(["", "", "0"], points.Select(point => Ends(graph, point.Changes.Left, company, left, agency)));
        var backbones = Timeline.OfBackbone(
            graph, new BackboneQuery { To = [agency] }, Days, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 1], backbones.Select(static point => point.Result.Providers[0].ServicesAnyDepth));
    }

    [Fact]
    public void A_tie_that_only_joined_the_answer_did_not_appear_and_one_that_left_it_is_not_gone()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var host = builder.AddNode(EntityKind.Service);
        var service = builder.AddNode(EntityKind.Service);
        builder.AddTie(TieKind.Provides, company, host);
        builder.AddTie(TieKind.Authorised, service, agency);
        builder.AddTie(new GraphTie(TieKind.Hosts, host, service, null, null) { Appeared = Days[1], Gone = Days[2] });
        using var graph = builder.Build();
        var query = new TraceQuery { Ends = new ChainEnds { From = [company], To = [agency] } };

        var points = Timeline.OfTrace(graph, query, Days, TestContext.Current.CancellationToken);

        Assert.Equal(["", "hosts", ""], points.Select(point => Kinds(graph, point.Changes.Appeared)));
        Assert.Equal(["", "provides authorised", ""], points.Select(point => Kinds(graph, point.Changes.Joined)));
        Assert.Equal(["", "", "hosts"], points.Select(point => Kinds(graph, point.Changes.Gone)));
        Assert.Equal(["", "", "provides authorised"], points.Select(point => Kinds(graph, point.Changes.Left)));
    }

    [Fact]
    public void What_is_active_is_told_as_of_each_day()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var service = builder.AddNode(EntityKind.Service);
        builder.AddTie(TieKind.Provides, company, service);
        builder.AddTie(new GraphTie(TieKind.Authorised, service, agency, null, Days[1]));
        using var graph = builder.Build();
        var options = new ChainOptions { Time = new TimeFilter { ActiveOn = Days[2] } };
        var query = new TraceQuery { Ends = new ChainEnds { From = [company], To = [agency] }, Options = options };

        var points = Timeline.OfTrace(graph, query, Days, TestContext.Current.CancellationToken);

        Assert.Equal([1, 1, 0], points.Select(static point => point.Summary.ServicesReached));
        Assert.Equal("authorised", Kinds(graph, points[2].Changes.Gone));
        Assert.Equal("provides", Kinds(graph, points[2].Changes.Left));
        var backbones = Timeline.OfBackbone(
            graph, new BackboneQuery { To = [agency], Time = options.Time }, Days, TestContext.Current.CancellationToken);
        Assert.Equal([1, 1, 0], backbones.Select(static point => point.Result.ServicesAuthorised));
    }

    [Fact]
    public void Each_day_is_the_one_before_with_what_came_and_without_what_went() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var random = new Random(seed);
            var query = new TraceQuery
            {
                Ends = RandomQuestions.Ends(sketch, random),
                Options = RandomQuestions.Options(sketch, random),
            };
            var days = Enumerable.Range(0, 3).Select(_ => new DateOnly(2020, 1, 1).AddDays(random.Next(10)));
            var cancellation = TestContext.Current.CancellationToken;
            var before = new SortedSet<int>();
            DateOnly? last = null;
            foreach (var point in Timeline.OfTrace(graph, query, days, cancellation))
            {
                var options = On(query.Options, point.Day);
                var now = Tracer.Trace(graph, query with { Options = options }, cancellation).Ties.Select(static tie => tie.Tie)
                    .ToHashSet();
                if (last is { } earlier)
                {
                    bool InRecords(int tie, ChainOptions then) => ReferenceChains.Counts(graph, tie, then);
                    var came = now.Except(before).Order().ToList();
                    var went = before.Except(now).Order().ToList();
                    var then = On(query.Options, earlier);
                    Assert.Equal(came.Where(tie => !InRecords(tie, then)), point.Changes.Appeared);
                    Assert.Equal(came.Where(tie => InRecords(tie, then)), point.Changes.Joined);
                    Assert.Equal(went.Where(tie => !InRecords(tie, options)), point.Changes.Gone);
                    Assert.Equal(went.Where(tie => InRecords(tie, options)), point.Changes.Left);
                }

                (before, last) = ([.. now], point.Day);
            }
        },
        iter: 1000);

    [Fact]
    public void A_backbone_tells_which_of_its_ties_came_and_went()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var host = builder.AddNode(EntityKind.Service);
        var service = builder.AddNode(EntityKind.Service);
        builder.AddTie(TieKind.Provides, company, host);
        builder.AddTie(TieKind.Hosts, host, service);
        builder.AddTie(new GraphTie(TieKind.Authorised, service, agency, null, null) { Appeared = Days[1], Gone = Days[2] });
        using var graph = builder.Build();

        var points = Timeline.OfBackbone(
            graph, new BackboneQuery { To = [agency] }, Days, TestContext.Current.CancellationToken);

        Assert.Equal(["", "authorised", ""], points.Select(point => Kinds(graph, point.Changes.Appeared)));
        Assert.Equal(["", "provides hosts", ""], points.Select(point => Kinds(graph, point.Changes.Joined)));
        Assert.Equal(["", "", "authorised"], points.Select(point => Kinds(graph, point.Changes.Gone)));
        Assert.Equal(["", "", "provides hosts"], points.Select(point => Kinds(graph, point.Changes.Left)));
    }

    [Fact]
    public void A_backbone_stands_on_the_ties_of_all_documented_chains_to_the_agency() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var random = new Random(seed);
            var cancellation = TestContext.Current.CancellationToken;
            var agencies = sketch.NodesOf(EntityKind.Agency).ToList();
            if (agencies.Count == 0)
            {
                return;
            }

            var options = RandomQuestions.Options(sketch, random, withNodes: false);
            var query = new BackboneQuery
            {
                To = [agencies[random.Next(agencies.Count)]],
                ToExact = random.Next(2) == 0,
                Time = options.Time,
            };
            var found = SupplyTies.Find(graph, query, cancellation).Ties;
            var onChains = Enumerable.Range(0, graph.NodeCount).Where(node => !query.To.Contains(node))
                .SelectMany(node => Tracer.Trace(
                    graph,
                    new TraceQuery
                    {
                        Ends = new ChainEnds { From = [node], To = query.To, ToExact = query.ToExact },
                        Options = new ChainOptions { Grade = ChainGrade.Documented, Time = options.Time },
                        Limit = 0,
                    },
                    cancellation).Ties.Select(static tie => tie.Tie))
                .ToHashSet();
            var missing = onChains.Except(found).ToList();
            Assert.True(missing.Count == 0, $"seed {seed}: on chains, and not found: {string.Join(' ', missing)}");
            // What no chain takes is a way in a circle, or B supplying itself.
            Assert.All(found.Except(onChains), tie => Assert.True(
                graph.KindOf(graph.FromOf(tie)) == EntityKind.Agency || ComesBack(graph, found, tie), $"seed {seed}: tie {tie}"));
        },
        iter: 1000);

    private static bool ComesBack(SupplyGraph graph, IReadOnlySet<int> ties, int tie)
    {
        var met = new HashSet<int> { graph.ToOf(tie) };
        while (ties.Where(next => met.Contains(graph.FromOf(next))).Select(graph.ToOf).ToList().Exists(met.Add))
        {
        }

        return met.Contains(graph.FromOf(tie));
    }

    private static ChainOptions On(ChainOptions options, DateOnly day) => options with
    {
        Time = new TimeFilter { AsOf = day, ActiveOn = options.Time.ActiveOn is null ? null : day },
    };

    private static string Kinds(SupplyGraph graph, IEnumerable<int> ties) =>
        string.Join(' ', ties.Select(tie => graph.TieKindOf(tie)).Order().Select(TieKinds.Code));

    /// <summary>Which of the ties company–service (0) and service–agency (1) are among these.</summary>
    private static string Ends(SupplyGraph graph, IEnumerable<int> ties, int company, int service, int agency) =>
        string.Join(' ', ties.Select(tie => (graph.FromOf(tie), graph.ToOf(tie)) == (company, service) ? 0
            : (graph.FromOf(tie), graph.ToOf(tie)) == (service, agency) ? 1 : -1));
}
