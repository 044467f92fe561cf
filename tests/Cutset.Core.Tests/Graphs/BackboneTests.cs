using CsCheck;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Model;
using Cutset.TestKit;
using Cutset.TestKit.Graphs;

namespace Cutset.Core.Tests.Graphs;

public sealed class BackboneTests
{
    private const int Cases = 2500;

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void Counts_of_every_provider_are_those_of_its_chains(int localLimit) => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var query = QueryOf(sketch, new Random(seed));
            var result = Backbone.Find(graph, query, localLimit, TestContext.Current.CancellationToken);
            var served = Group(graph, query);
            var expected = new List<string>();
            foreach (var provider in sketch.NodesOf(EntityKind.Organization).Concat(sketch.NodesOf(EntityKind.Agency))
                .Where(node => !served.Contains(node)))
            {
                expected.AddRange(Expected(graph, query, provider));
            }

            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                result.Providers.Where(static p => p.ServicesAnyDepth + p.Awards + p.AwardsInferred > 0)
                    .Select(Line).Order(StringComparer.Ordinal));
        },
        iter: Cases);

    [Fact]
    public void Services_that_rest_on_a_provider_alone_have_no_other_way_down() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var query = QueryOf(sketch, new Random(seed)) with { Grade = ChainGrade.Documented };
            foreach (var limit in new[] { 0, 1_000_000 })
            {
                foreach (var provider in Backbone.Find(graph, query, limit, TestContext.Current.CancellationToken).Providers)
                {
                    Assert.Equal(Alone(graph, query, provider.Node), provider.ServicesAlone);
                    Assert.InRange(provider.ServicesAlone, 0, provider.ServicesAnyDepth);
                    Assert.InRange(provider.ServicesDirect, 0, provider.ServicesAnyDepth);
                }
            }
        },
        iter: Cases);

    [Fact]
    public void Holders_are_those_among_whom_the_awards_are_split() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var query = QueryOf(sketch, new Random(seed));
            var result = Backbone.Find(graph, query, TestContext.Current.CancellationToken);
            var layer = result.Layers.Single(static one => one.Layer == BackboneLayer.Awards);
            Assert.Equal(layer.Providers, result.HoldersTotal);
            Assert.Equal(Math.Min(15, layer.Providers), result.Holders.Length);
            foreach (var holder in result.Holders)
            {
                var held = Enumerable.Range(0, graph.NodeCount).Count(node => graph.KindOf(node) == EntityKind.Award
                    && Enumerable.Range(graph.FirstIn(node), graph.FirstIn(node + 1) - graph.FirstIn(node))
                        .Any(place => graph.TieKindOf(graph.Columns.InTies[place]) == TieKind.Holds));
                Assert.InRange(holder.Awards, 1, held);
            }
        },
        iter: Cases);

    [Fact]
    public void Layers_split_a_whole_without_overlap()
    {
        var builder = new SupplyGraphBuilder();
        var owner = builder.AddNode(EntityKind.Organization);
        var left = builder.AddNode(EntityKind.Organization);
        var right = builder.AddNode(EntityKind.Organization);
        var other = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var cloud = builder.AddNode(EntityKind.Service);
        var one = builder.AddNode(EntityKind.Service);
        var two = builder.AddNode(EntityKind.Service);
        var award = builder.AddAward(300_00);
        var second = builder.AddAward(100_00);
        builder.AddTie(TieKind.Owns, owner, left);
        builder.AddTie(TieKind.Owns, owner, right);
        builder.AddTie(TieKind.Provides, left, one);
        builder.AddTie(TieKind.Provides, right, two);
        builder.AddTie(TieKind.Provides, other, cloud);
        builder.AddTie(TieKind.Hosts, cloud, one);
        foreach (var service in new[] { one, two })
        {
            builder.AddTie(TieKind.Authorised, service, agency);
        }

        builder.AddTie(TieKind.Holds, left, award);
        builder.AddTie(TieKind.Holds, other, second);
        builder.AddTie(TieKind.Serves, award, agency);
        builder.AddTie(TieKind.Serves, second, agency);
        using var graph = builder.Build();

        var result = Backbone.Find(graph, new BackboneQuery { To = [agency] }, TestContext.Current.CancellationToken);

        // Left and right are one owner's: all services offered by one, the awards half and half, the money 3 to 1.
        Assert.Equal(
            [
                new LayerConcentration(BackboneLayer.Offered, 1, 1, 2) { SharesTotal = 2 },
                new LayerConcentration(BackboneLayer.FirstHand, 1, 1, 1) { Unnamed = new LayerRest(1, 1), SharesTotal = 1 },
                new LayerConcentration(BackboneLayer.Foundation, 0.5, 2, 2) { SharesTotal = 2 },
                new LayerConcentration(BackboneLayer.Awards, 0.5, 2, 2) { SharesTotal = 2 },
                new LayerConcentration(BackboneLayer.Obligated, 0.625, 2, 400) { Currency = "USD", SharesTotal = 400 },
            ],
            result.Layers);
        Assert.Equal(1, result.ServicesWithoutHost);
        var first = result.Providers[0];
        Assert.Equal((owner, 2, 2, 2, 1), (first.Node, first.ServicesAnyDepth, first.ServicesDirect, first.ServicesAlone, first.Awards));
        Assert.Equal([Money.Usd(300)], first.Obligated);
        Assert.Equal(0.5, first.ShareOfAwards);
    }

    [Fact]
    public void Shares_of_a_layer_add_up_to_its_whole_and_with_what_has_none_to_all_of_the_agency() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var sketch = RandomGraphs.Create(seed);
            using var graph = sketch.Build();
            var result = Backbone.Find(graph, QueryOf(sketch, new Random(seed)), TestContext.Current.CancellationToken);
            foreach (var layer in result.Layers)
            {
                Assert.Equal((double)layer.Whole, layer.SharesTotal, 6);
                var all = layer.Layer switch
                {
                    BackboneLayer.Awards => result.AwardsTotal,
                    BackboneLayer.Obligated => result.ObligatedTotal.Where(sum => sum.Currency == layer.Currency)
                        .Sum(static sum => sum.Amount),
                    _ => result.ServicesAuthorised,
                };
                Assert.Equal(all, layer.Whole + layer.Unnamed.Size + layer.Negative.Size);
                Assert.InRange(layer.Hhi, layer.Providers == 0 ? 0 : (1.0 / layer.Providers) - 1e-9, 1 + 1e-9);
                Assert.True(layer.Negative.Size <= 0 && layer.Unnamed.Size >= 0);
                Assert.True(layer.Layer == BackboneLayer.Obligated || layer.Negative.Count == 0);
            }
        },
        iter: Cases);

    [Fact]
    public void Money_without_a_holder_and_money_owed_back_have_no_share()
    {
        var builder = new SupplyGraphBuilder();
        var company = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var (held, owed, unheld) = (builder.AddAward(300_00), builder.AddAward(-50_00), builder.AddAward(20_00));
        builder.AddTie(TieKind.Holds, company, held);
        builder.AddTie(TieKind.Holds, company, owed);
        foreach (var award in new[] { held, owed, unheld })
        {
            builder.AddTie(TieKind.Serves, award, agency);
        }

        using var graph = builder.Build();

        var result = Backbone.Find(graph, new BackboneQuery { To = [agency] }, TestContext.Current.CancellationToken);

        Assert.Equal([Money.Usd(270)], result.ObligatedTotal);
        Assert.Equal(
            new LayerConcentration(BackboneLayer.Obligated, 1, 1, 300)
            {
                Unnamed = new LayerRest(1, 20),
                Negative = new LayerRest(1, -50),
                Currency = "USD",
                SharesTotal = 300,
            },
            result.Layers[^1]);
        Assert.Equal((2, new LayerRest(1, 1)), (result.Layers[^2].Whole, result.Layers[^2].Unnamed));
    }

    [Fact]
    public void A_cycle_below_a_provider_rests_on_it_alone_and_one_beside_it_does_not()
    {
        var builder = new SupplyGraphBuilder();
        var provider = builder.AddNode(EntityKind.Organization);
        var agency = builder.AddNode(EntityKind.Agency);
        var own = builder.AddNode(EntityKind.Service);
        var below = new[] { builder.AddNode(EntityKind.Service), builder.AddNode(EntityKind.Service) };
        var beside = new[] { builder.AddNode(EntityKind.Service), builder.AddNode(EntityKind.Service) };
        var both = builder.AddNode(EntityKind.Service);
        builder.AddTie(TieKind.Provides, provider, own);
        builder.AddTie(TieKind.Hosts, own, below[0]);
        foreach (var cycle in new[] { below, beside })
        {
            builder.AddTie(TieKind.Supports, cycle[0], cycle[1]);
            builder.AddTie(TieKind.Supports, cycle[1], cycle[0]);
            builder.AddTie(TieKind.Hosts, cycle[0], both);
        }

        foreach (var service in new[] { below[1], beside[1], both })
        {
            builder.AddTie(TieKind.Authorised, service, agency);
        }

        using var graph = builder.Build();

        var result = Backbone.Find(graph, new BackboneQuery { To = [agency] }, TestContext.Current.CancellationToken);

        var found = Assert.Single(result.Providers);
        Assert.Equal((2, 1), (found.ServicesAnyDepth, found.ServicesAlone));
    }

    [Fact]
    public void Backbone_of_Ice_is_as_counted_by_an_independent_program()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var data = FedRampGraph.Read(SharedData.PathOf("fedramp/data-2026-04-28.json"));

        var result = Backbone.Find(
            data.Graph, new BackboneQuery { To = [data.Agency("22-002-04")] }, TestContext.Current.CancellationToken);

        Assert.Equal(40, result.ServicesAuthorised);
        Assert.Equal(
            ["Amazon 28", "Microsoft 22", "Google 20", "Okta 18", "Akamai 15"],
            new[] { "Amazon", "Microsoft", "Google", "Okta", "Akamai" }.Select(name =>
                $"{name} {result.Providers.Single(p => p.Node == data.Provider(name)).ServicesAnyDepth}"));
        Assert.Equal(28, result.Providers.Max(static p => p.ServicesAnyDepth));
    }

    private static BackboneQuery QueryOf(GraphSketch sketch, Random random)
    {
        var options = RandomQuestions.Options(sketch, random, withNodes: false);
        var agencies = sketch.NodesOf(EntityKind.Agency).ToArray();
        return new BackboneQuery
        {
            To = [agencies[random.Next(agencies.Length)]],
            ToExact = random.Next(3) == 0,
            Time = options.Time,
            Grade = random.Next(2) == 0 ? ChainGrade.Documented : ChainGrade.Inferred,
        };
    }

    private static ChainOptions OptionsOf(BackboneQuery query) => new()
    {
        Grade = query.Grade,
        Time = query.Time,
        // No claim counts in a backbone, whoever confirmed it.
        Kinds = [.. TieKinds.All.Where(static kind => kind is not (TieKind.Claim or TieKind.OrdersUnder))],
    };

    private static string Line(BackboneProvider p) =>
        $"{p.Node}: {p.ServicesAnyDepth} {p.ServicesDirect} {p.Awards} {Sum(p.Obligated)} {p.AwardsInferred} {Sum(p.ObligatedInferred)}";

    private static decimal Sum(IEnumerable<Money> money) => money.Sum(static m => m.Amount);

    private static IEnumerable<string> Expected(SupplyGraph graph, BackboneQuery query, int provider)
    {
        var chains = ReferenceChains.All(
            graph, new ChainEnds { From = [provider], To = query.To, ToExact = query.ToExact }, OptionsOf(query));
        var ends = chains.GroupBy(chain => chain.Nodes.Last(node => graph.KindOf(node) is EntityKind.Service or EntityKind.Award))
            .Select(group => (Node: group.Key, Grade: group.Min(static chain => chain.Grade), Steps: group.Min(chain =>
                chain.Ties.Count(tie => graph.TieKindOf(tie) is TieKind.Hosts or TieKind.Supports)))).ToList();
        var services = ends.Where(end => graph.KindOf(end.Node) == EntityKind.Service).ToList();
        var awards = ends.Where(end => graph.KindOf(end.Node) == EntityKind.Award).ToLookup(static end => end.Grade, static end => end.Node);
        decimal Money(ChainGrade grade) => awards[grade].Where(award => !graph.IsVehicle(award)).Sum(graph.ObligatedOf) / 100m ?? 0;
        if (ends.Count > 0)
        {
            yield return $"{provider}: {services.Count} {services.Count(static end => end.Steps <= 1)} {awards[ChainGrade.Documented].Count()} "
                + $"{Money(ChainGrade.Documented)} {awards[ChainGrade.Inferred].Count()} {Money(ChainGrade.Inferred)}";
        }
    }

    private static HashSet<int> Group(SupplyGraph graph, BackboneQuery query)
    {
        var group = query.To.ToHashSet();
        for (var before = 0; before != group.Count && !query.ToExact;)
        {
            before = group.Count;
            group.UnionWith(Ties(graph, query, TieKind.PartOf).Where(tie => group.Contains(graph.ToOf(tie))).Select(graph.FromOf).ToList());
        }

        return group;
    }

    private static List<int> Ties(SupplyGraph graph, BackboneQuery query, params TieKind[] kinds) =>
    [
        .. Enumerable.Range(0, graph.TieCount)
            .Where(tie => kinds.Contains(graph.TieKindOf(tie)) && ReferenceChains.Counts(
                graph, tie, new ChainOptions { Grade = ChainGrade.Inferred, Time = query.Time })),
    ];

    /// <summary>From each authorised service down its hosts: does some way miss the provider for good?</summary>
    private static int Alone(SupplyGraph graph, BackboneQuery query, int provider)
    {
        var owned = new HashSet<int> { provider };
        for (var before = 0; before != owned.Count;)
        {
            before = owned.Count;
            owned.UnionWith(Ties(graph, query, TieKind.Owns)
                .Where(tie => owned.Contains(graph.FromOf(tie)) && graph.KindOf(graph.ToOf(tie)) == EntityKind.Organization)
                .Select(graph.ToOf).ToList());
        }

        var own = Ties(graph, query, TieKind.Provides).Where(tie => owned.Contains(graph.FromOf(tie))).Select(graph.ToOf).ToHashSet();
        var hosts = Ties(graph, query, TieKind.Hosts, TieKind.Supports)
            .ToLookup(graph.ToOf, graph.FromOf);
        var group = Group(graph, query);
        var authorised = Ties(graph, query, TieKind.Authorised).Where(tie => group.Contains(graph.ToOf(tie)))
            .Select(graph.FromOf).Distinct();
        return authorised.Count(service => RestsOnIt(service) && !Below(service, stopAtOwn: true).Any(other => !own.Contains(other) && !RestsOnIt(other)));

        bool RestsOnIt(int service) => Below(service, stopAtOwn: false).Any(own.Contains);

        HashSet<int> Below(int service, bool stopAtOwn)
        {
            var met = new HashSet<int> { service };
            var open = new Stack<int>(met);
            while (open.TryPop(out var next))
            {
                foreach (var host in stopAtOwn && own.Contains(next) ? [] : hosts[next])
                {
                    if (met.Add(host))
                    {
                        open.Push(host);
                    }
                }
            }

            return met;
        }
    }
}
