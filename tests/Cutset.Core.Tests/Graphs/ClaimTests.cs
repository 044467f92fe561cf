using Cutset.Core.Answers.Screening;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Graphs.Reaching;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;
using CsCheck;

namespace Cutset.Core.Tests.Graphs;

/// <summary>A claim is in no answer of a better grade than it may have, and one that was rejected in none at all.</summary>
public sealed class ClaimTests
{
    private const int Cases = 1500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Claims_leave_documented_answers_as_they_are() => OnRandomGraphs((sketch, seed) =>
        Assert.Equal(
            Answers(Without(sketch, static _ => true), seed, ChainGrade.Documented),
            Answers(sketch, seed, ChainGrade.Documented)));

    [Fact]
    public void Claims_that_nobody_confirmed_leave_inferred_answers_as_they_are() => OnRandomGraphs((sketch, seed) =>
        Assert.Equal(
            Answers(Without(sketch, static tie => tie.Flags != TieFlags.None), seed, ChainGrade.Inferred),
            Answers(sketch, seed, ChainGrade.Inferred)));

    [Fact]
    public void Rejected_claims_are_in_no_answer() => OnRandomGraphs((sketch, seed) =>
    {
        var rejected = sketch with
        {
            Ties = [.. sketch.Ties.Select(static tie => tie.Kind == TieKind.Claim ? tie with { Flags = TieFlags.Claimed | TieFlags.Rejected } : tie)],
        };
        Assert.Equal(Answers(Without(sketch, static _ => true), seed, ChainGrade.Claimed), Answers(rejected, seed, ChainGrade.Claimed));
    });

    [Fact]
    public void Confirming_a_claim_makes_its_chains_inferred_and_never_documented() => OnRandomGraphs((sketch, seed) =>
    {
        using var open = With(sketch, TieFlags.Claimed).Build();
        using var confirmed = With(sketch, TieFlags.None).Build();
        foreach (var chain in Chains(open, sketch, seed, ChainGrade.Claimed).Where(chain => HasClaim(open, chain)))
        {
            Assert.Equal(ChainGrade.Claimed, chain.Grade);
        }

        foreach (var chain in Chains(confirmed, sketch, seed, ChainGrade.Claimed).Where(chain => HasClaim(confirmed, chain)))
        {
            // Another tie of the chain may be claimed.
            Assert.True(chain.Grade > ChainGrade.Documented, $"{seed}: {chain.Grade}");
        }

        Assert.Equal(
            Chains(open, sketch, seed, ChainGrade.Documented).Length, Chains(confirmed, sketch, seed, ChainGrade.Documented).Length);
    });

    [Fact]
    public void A_backbone_counts_no_claim() => OnRandomGraphs((sketch, seed) =>
    {
        using var with = sketch.Build();
        using var without = Without(sketch, static _ => true).Build();
        var query = new BackboneQuery { To = [sketch.NodesOf(EntityKind.Agency).First()], Grade = ChainGrade.Inferred };

        Assert.Equal(Rows(without), Rows(with));

        string Rows(SupplyGraph graph) => string.Join('\n', Backbone.Find(graph, query, Token).Providers.Select(static row =>
            $"{row.Node} {row.ServicesAnyDepth} {row.ServicesDirect} {row.Awards} {row.AwardsInferred} {string.Join(' ', row.Obligated)}"));
    });

    [Fact]
    public void A_claim_that_A_supplies_B_is_a_chain_by_itself_and_can_end()
    {
        var builder = new SupplyGraphBuilder();
        var (a, agency) = (builder.AddNode(EntityKind.Organization), builder.AddNode(EntityKind.Agency));
        builder.AddTie(new GraphTie(TieKind.Claim, a, agency));
        using var graph = builder.Build();
        var ends = new ChainEnds { From = [a], To = [agency] };

        var chain = Assert.Single(Tracer.Trace(graph, new TraceQuery { Ends = ends }, Token).Chains);
        Assert.Equal(ChainGrade.Inferred, chain.Grade);
        Assert.Empty(Tracer.Trace(graph, new TraceQuery { Ends = ends, Options = new() { Grade = ChainGrade.Documented } }, Token).Chains);
        var cut = Cutter.Cut(graph, new CutQuery { Ends = ends, Options = new() { Grade = ChainGrade.Inferred } }, Token);
        Assert.Equal([TieKind.Claim], Assert.IsType<CutOutcome.Separated>(cut.Anywhere).Ties.Select(static tie => tie.Kind));
    }

    [Fact]
    public void A_claim_into_a_group_that_only_a_claimed_tie_makes_one_is_no_step_anywhere()
    {
        var builder = new SupplyGraphBuilder();
        var (a, owned) = (builder.AddNode(EntityKind.Organization), builder.AddNode(EntityKind.Organization));
        var agency = builder.AddNode(EntityKind.Agency);
        var award = builder.AddAward();
        builder.AddTie(new GraphTie(TieKind.Owns, a, owned) { Flags = TieFlags.Claimed });
        builder.AddTie(new GraphTie(TieKind.Claim, a, owned));
        builder.AddTie(new GraphTie(TieKind.Holds, owned, award));
        builder.AddTie(new GraphTie(TieKind.Serves, award, agency));
        using var graph = builder.Build();
        var options = new ChainOptions { Grade = ChainGrade.Claimed };

        var summary = Tracer.Trace(graph, new TraceQuery { Ends = new ChainEnds { From = [a], To = [agency] }, Options = options }, Token).Summary;
        var reached = Assert.Single(Reach.Find(graph, new ReachQuery { From = [a], Options = options }, Token).Agencies);
        var screened = SupplyReach.Into(graph, agency, options.Grade, options.Time, Token).From(a);

        Assert.Equal((0, 1), (summary.Inferred.Awards, summary.Claimed.Awards));
        Assert.Equal((0, 1), (reached.Inferred.Awards, reached.Claimed.Awards));
        Assert.Equal((0, 1), (screened.Inferred.Awards, screened.Claimed.Awards));
    }

    [Fact]
    public void A_claimed_way_up_that_is_shorter_leaves_the_documented_chain_of_a_vendor_whole()
    {
        var builder = new SupplyGraphBuilder();
        var a = builder.AddNode(EntityKind.Organization);
        var (low, middle, top) = (builder.AddNode(EntityKind.Agency), builder.AddNode(EntityKind.Agency), builder.AddNode(EntityKind.Agency));
        var award = builder.AddAward();
        builder.AddTie(new GraphTie(TieKind.Holds, a, award));
        builder.AddTie(new GraphTie(TieKind.Serves, award, low));
        builder.AddTie(new GraphTie(TieKind.PartOf, low, middle));
        builder.AddTie(new GraphTie(TieKind.PartOf, middle, top));
        builder.AddTie(new GraphTie(TieKind.PartOf, low, top) { Flags = TieFlags.Claimed });
        using var graph = builder.Build();

        var best = SupplyReach.Into(graph, top, ChainGrade.Claimed, new TimeFilter(), Token).From(a).Best!;

        Assert.Equal((ChainGrade.Documented, 4, top), (best.Grade, best.Steps.Length, best.Steps[^1].To));
    }

    private static void OnRandomGraphs(Action<GraphSketch, int> check) =>
        Gen.Int[0, 1_000_000].Sample(seed => check(RandomGraphs.Create(seed), seed), iter: Cases);

    private static GraphSketch Without(GraphSketch sketch, Func<GraphTie, bool> left) => sketch with
    {
        Ties = [.. sketch.Ties.Where(tie => tie.Kind != TieKind.Claim || !left(tie))],
    };

    private static GraphSketch With(GraphSketch sketch, TieFlags flags) => sketch with
    {
        Ties = [.. sketch.Ties.Select(tie => tie.Kind == TieKind.Claim ? tie with { Flags = flags } : tie)],
    };

    private static bool HasClaim(SupplyGraph graph, Chain chain) =>
        chain.Steps.Any(step => step.Ties.Any(tie => graph.TieKindOf(tie) == TieKind.Claim));

    private static Chain[] Chains(SupplyGraph graph, GraphSketch sketch, int seed, ChainGrade grade) =>
        [.. Tracer.Trace(graph, new TraceQuery { Ends = Ends(sketch, seed), Options = new() { Grade = grade }, Limit = 200 }, Token).Chains];

    private static ChainEnds Ends(GraphSketch sketch, int seed) => RandomQuestions.Ends(sketch, new Random(seed));

    /// <summary>What a trace, a reach and a cut answer, without the numbers of ties.</summary>
    private static string Answers(GraphSketch sketch, int seed, ChainGrade grade)
    {
        using var graph = sketch.Build();
        var ends = Ends(sketch, seed);
        var options = new ChainOptions { Grade = grade };
        var trace = Tracer.Trace(graph, new TraceQuery { Ends = ends, Options = options, Limit = 50 }, Token);
        var reach = Reach.Find(graph, new ReachQuery { From = ends.From, FromExact = ends.FromExact, Options = options }, Token);
        var cut = Cutter.Cut(graph, new CutQuery { Ends = ends, Options = options }, Token).Anywhere;
        return trace.Summary + string.Join('\n', trace.Chains.Select(static chain =>
                $"{chain.Grade} {string.Join(' ', chain.Steps.Select(static step => $"{step.From}-{step.Kind}-{step.To}"))}"))
            + string.Join('\n', reach.Agencies) + (cut is CutOutcome.Separated apart ? apart.Ties.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : cut.GetType().Name);
    }
}
