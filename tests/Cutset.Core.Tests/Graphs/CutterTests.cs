using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class CutterTests
{
    private const int Cases = 5000;

    [Fact]
    public void Cut_anywhere_is_as_small_as_the_smallest_hitting_set() => OnRandomQuestions((graph, query, chains) =>
    {
        var expected = ReferenceCuts.LeastWeight(
            [.. chains.Select(chain => ReferenceCuts.ThatCanEnd(graph, chain))], static _ => 1);

        var outcome = Cutter.Cut(graph, query, TestContext.Current.CancellationToken).Anywhere;

        Assert.Equal(chains.Count == 0 ? "apart" : Size(expected), Describe(outcome));
    });

    [Fact]
    public void Cuts_by_either_side_name_only_what_it_is_party_to_and_are_smallest() => OnRandomQuestions((graph, query, chains) =>
    {
        var result = Cutter.Cut(graph, query, TestContext.Current.CancellationToken);
        foreach (var (outcome, party) in new[]
        {
            (result.ByA, Closure(graph, query, ofA: true)), (result.ByB, Closure(graph, query, ofA: false)),
        })
        {
            bool MayEnd(int element, ReferenceChain chain) => element >= 0
                ? party.Contains(graph.FromOf(element)) || party.Contains(graph.ToOf(element))
                : IsPartyToAward(graph, query, ~element, party, outcome == (object)result.ByA, chains);
            var expected = ReferenceCuts.LeastWeight(
                [.. chains.Select(chain => ReferenceCuts.ThatCanEnd(graph, chain).Where(e => MayEnd(e, chain)).ToList())],
                static _ => 1);
            Assert.Equal(chains.Count == 0 ? "apart" : Size(expected), Describe(outcome));
        }
    });

    [Fact]
    public void Removing_the_cut_leaves_no_chain_and_putting_any_one_back_restores_one() => OnRandomQuestions((graph, query, _) =>
    {
        var result = Cutter.Cut(graph, query, TestContext.Current.CancellationToken);
        foreach (var outcome in new[] { result.Anywhere, result.ByA, result.ByB })
        {
            if (outcome is not CutOutcome.Separated cut)
            {
                continue;
            }

            Assert.True(cut.IsProved);
            var elements = cut.Ties.Select(static tie => tie.Award is { } award ? ~award : tie.Ties[0]).ToList();
            Assert.Empty(Without(elements));
            foreach (var element in elements)
            {
                Assert.NotEmpty(Without(elements.Where(other => other != element)));
            }
        }

        List<ReferenceChain> Without(IEnumerable<int> elements) => ReferenceChains.All(
            graph, query.Ends, query.Options, [.. elements.SelectMany(element => ReferenceCuts.EndedBy(graph, element))]);
    });

    [Fact]
    public void Cut_by_money_is_the_cheapest_and_of_these_the_smallest() => OnRandomQuestions((graph, query, chains) =>
    {
        long Weight(int element) => element < 0
            ? graph.IsVehicle(~element) ? 0 : Math.Max(graph.ObligatedOf(~element) ?? 0, 0)
            : graph.TieKindOf(element) == TieKind.Subaward ? Math.Max(graph.AmountOf(element) ?? 0, 0) : 0;
        const long Scale = 1000;
        var expected = ReferenceCuts.LeastWeight(
            [.. chains.Select(chain => ReferenceCuts.ThatCanEnd(graph, chain))],
            element => (Weight(element) * Scale) + 1);

        var outcome = Cutter.Cut(
            graph, query with { Measure = CutMeasure.Obligated }, TestContext.Current.CancellationToken).Anywhere;

        if (outcome is CutOutcome.Separated cut)
        {
            Assert.Equal(expected, (cut.Weight * Scale) + cut.Ties.Length);
            Assert.Equal(cut.Weight, cut.Flow);
            Assert.True(cut.IsProved);
        }
        else
        {
            Assert.Equal(chains.Count == 0 ? "apart" : Size(expected), Describe(outcome));
        }
    });

    [Fact]
    public void Adding_a_tie_never_makes_the_cut_smaller() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            var random = new Random(seed);
            var query = QueryOf(sketch, random);
            // A service that A comes to offer is left towards its other providers as companies no more (docs/methods/chains.md).
            if (sketch.Ties.Count == 0 || (query.Options.Grade > ChainGrade.Documented
                && sketch.Ties[seed % sketch.Ties.Count].Kind is TieKind.Provides or TieKind.Owns))
            {
                return;
            }

            using var less = (sketch with { Ties = [.. sketch.Ties.Where((_, i) => i != seed % sketch.Ties.Count)] }).Build();
            using var more = sketch.Build();

            Assert.True(Rank(less) <= Rank(more));

            int Rank(SupplyGraph graph) =>
                Cutter.Cut(graph, query, TestContext.Current.CancellationToken).Anywhere switch
                {
                    CutOutcome.AlreadyApart => 0,
                    CutOutcome.Separated cut => cut.Ties.Length,
                    _ => int.MaxValue,
                };
        },
        iter: Cases);

    [Fact]
    public void What_is_left_on_a_day_is_the_cut_without_what_ended_before()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var service = builder.AddNode(EntityKind.Service);
        var first = builder.AddAward(100, end: new DateOnly(2026, 1, 31));
        var second = builder.AddAward(200, end: new DateOnly(2027, 1, 31));
        builder.AddTie(TieKind.Provides, company, service);
        builder.AddTie(TieKind.Authorised, service, agency);
        foreach (var award in new[] { first, second })
        {
            builder.AddTie(TieKind.Holds, company, award);
            builder.AddTie(TieKind.Serves, award, agency);
        }

        using var graph = builder.Build();
        var query = new CutQuery
        {
            Ends = new ChainEnds { From = [company], To = [agency] },
            By = new DateOnly(2026, 6, 1),
        };

        var result = Cutter.Cut(graph, query, TestContext.Current.CancellationToken);

        Assert.Equal("3", Describe(result.Anywhere));
        Assert.Equal("2", Describe(result.LeftOnDay!.Anywhere));
        var cut = Assert.IsType<CutOutcome.Separated>(result.Anywhere);
        Assert.Equal([first, second, null], cut.Ties.Select(static tie => tie.Award));
        Assert.Equal(new DateOnly(2026, 1, 31), cut.Ties[0].LastDay);
    }

    [Fact]
    public void Inferred_cut_carries_the_documented_one_beside_it()
    {
        var builder = new SupplyGraphBuilder();
        var cloud = builder.AddNode(EntityKind.Organization);
        var customer = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var host = builder.AddNode(EntityKind.Service);
        var app = builder.AddNode(EntityKind.Service);
        var award = builder.AddAward();
        builder.AddTie(TieKind.Provides, cloud, host);
        builder.AddTie(TieKind.Provides, customer, app);
        builder.AddTie(TieKind.Hosts, host, app);
        builder.AddTie(TieKind.Holds, customer, award);
        builder.AddTie(TieKind.Serves, award, agency);
        using var graph = builder.Build();
        var query = new CutQuery
        {
            Ends = new ChainEnds { From = [cloud], To = [agency] },
            Options = new ChainOptions { Grade = ChainGrade.Inferred },
        };

        var result = Cutter.Cut(graph, query, TestContext.Current.CancellationToken);

        Assert.Equal("1", Describe(result.Anywhere));
        Assert.Equal("apart", Describe(result.Documented!.Anywhere));
    }

    private static string Size(long? size) => size is null ? "inseparable" : size.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Describe(CutOutcome outcome) => outcome switch
    {
        CutOutcome.AlreadyApart => "apart",
        CutOutcome.Separated cut when cut.Flow == cut.Ties.Length || cut.Flow == cut.Weight => Size(cut.Ties.Length),
        CutOutcome.Inseparable { Ties.IsEmpty: false } => "inseparable",
        _ => "flow differs from cut",
    };

    private static HashSet<int> Closure(SupplyGraph graph, CutQuery query, bool ofA)
    {
        var ends = query.Ends;
        var set = new HashSet<int>(ofA ? ends.From : ends.To);
        var counted = Enumerable.Range(0, graph.TieCount).Where(tie => ReferenceChains.Counts(graph, tie, query.Options)
            && !query.Options.Without.Contains(graph.FromOf(tie)) && !query.Options.Without.Contains(graph.ToOf(tie))).ToList();
        for (var before = -1; before != set.Count;)
        {
            before = set.Count;
            foreach (var tie in counted)
            {
                var (kind, from, to) = (graph.TieKindOf(tie), graph.FromOf(tie), graph.ToOf(tie));
                if (ofA && kind == TieKind.Owns && !ends.FromExact && set.Contains(from)
                    && graph.KindOf(from) is EntityKind.Organization or EntityKind.Agency && graph.KindOf(to) == EntityKind.Organization)
                {
                    set.Add(to);
                }
                else if (!ofA && kind == TieKind.PartOf && !ends.ToExact && set.Contains(to))
                {
                    set.Add(from);
                }
            }
        }

        if (ofA)
        {
            set.UnionWith(counted.Where(tie => graph.TieKindOf(tie) == TieKind.Provides && set.Contains(graph.FromOf(tie)))
                .Select(graph.ToOf).ToList());
        }

        return set;
    }

    private static bool IsPartyToAward(
        SupplyGraph graph, CutQuery query, int award, HashSet<int> party, bool isA, List<ReferenceChain> chains) =>
        (isA ? query.Ends.From : query.Ends.To).Contains(award)
        || chains.SelectMany(static chain => chain.Ties).Any(tie => isA
            ? graph.TieKindOf(tie) == TieKind.Holds && graph.ToOf(tie) == award && party.Contains(graph.FromOf(tie))
            : graph.TieKindOf(tie) == TieKind.Serves && graph.FromOf(tie) == award && party.Contains(graph.ToOf(tie)));

    private static CutQuery QueryOf(GraphSketch sketch, Random random) => new()
    {
        Ends = RandomQuestions.Ends(sketch, random),
        Options = RandomQuestions.Options(sketch, random) with { MaxHops = null, Through = [] },
    };

    private static void OnRandomQuestions(Action<SupplyGraph, CutQuery, List<ReferenceChain>> check) =>
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var sketch = RandomGraphs.Create(seed);
                using var graph = sketch.Build();
                var query = QueryOf(sketch, new Random(seed));
                check(graph, query, ReferenceChains.All(graph, query.Ends, query.Options));
            },
            iter: Cases);
}
