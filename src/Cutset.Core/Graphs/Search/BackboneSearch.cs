using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Machine;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Computes a <see cref="BackboneResult"/>: services by their cone, awards by their parties.</summary>
internal sealed class BackboneSearch
{
    private const int ProvidersAtATime = 256;

    private readonly SupplyGraph _graph;
    private readonly GraphSpace _space;
    private readonly BackboneQuery _query;
    private readonly TieFilter _filter;
    private readonly IReadOnlySet<int> _served;
    private readonly ServedTotals _totals;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Gathers what B is supplied with.</summary>
    public BackboneSearch(SupplyGraph graph, GraphSpace space, BackboneQuery query, CancellationToken cancellationToken)
    {
        (_graph, _space, _query, _cancellationToken) = (graph, space, query, cancellationToken);
        var options = new ChainOptions { Grade = ChainGrade.Inferred, Time = query.Time };
        var rules = new ChainRules(
            graph, space, new ChainEnds { From = [], To = query.To, ToExact = query.ToExact }, options);
        _filter = rules.Filter;
        _served = rules.Served;
        _totals = ServedTotals.Of(graph, space, rules.Served, query.Time);
    }

    /// <summary>About how many ties one count looks at.</summary>
    public long Work => 3L * (_totals.Services.Length + _totals.Awards.Length);

    private bool IsWide => _query.Grade == ChainGrade.Inferred;

    /// <summary>Computes the result.</summary>
    /// <param name="localLimit">The work after which a provider is counted in a block instead of by itself.</param>
    public BackboneResult Run(int localLimit)
    {
        Services? services = null;
        Awards? awards = null;
        SideBySide.Run(() => services = CountServices(localLimit), () => awards = CountAwards(), _cancellationToken);
        var (cone, serviceLayers, resting) = services!;
        var (parties, awardLayers, holders, holdersTotal) = awards!;
        var ranking = Rank(resting, parties);
        var providers = new BackboneProvider[Math.Min(_query.Limit ?? int.MaxValue, ranking.Length)];
        Workers.Run(
            providers.Length,
            IsWide ? 1 : ProvidersAtATime,
            () => IsWide ? new InferredAwards(_graph, _space, _filter, parties) : null,
            (i, inferred) => providers[i] = Describe(ranking[i], parties, inferred),
            _cancellationToken);
        return new BackboneResult
        {
            ServicesAuthorised = _totals.Services.Length,
            ServicesWithoutHost = cone.CountAuthorisedWithoutHost(),
            AwardsTotal = _totals.Awards.Length,
            ObligatedTotal = _totals.Obligated,
            Providers = ImmutableCollectionsMarshal.AsImmutableArray(providers),
            ProvidersTotal = ranking.Length,
            Holders = holders,
            HoldersTotal = holdersTotal,
            Layers = [.. serviceLayers, .. awardLayers],
        };
    }

    /// <summary>Services at any depth and awards of every provider, by vertex: what a backbone counts, without ranking or
    /// describing it.</summary>
    /// <param name="localLimit">As for <see cref="Run"/>.</param>
    public Func<int, int> Count(int localLimit)
    {
        Services? services = null;
        Awards? awards = null;
        SideBySide.Run(() => services = CountServices(localLimit), () => awards = CountAwards(), _cancellationToken);
        return provider => services!.Resting.GetValueOrDefault(provider).AnyDepth + awards!.Parties.AwardsOf(provider);
    }

    private Services CountServices(int localLimit)
    {
        var cone = ServiceCone.Of(
            _graph, _space, _filter, _totals.Services.Select(_space.MainVertexOf), _cancellationToken);
        var groups = new ProviderGroups(_graph, _space, _filter);
        var offered = new OfferedServices(_graph, _space, cone, groups);
        var order = new ServiceOrder(cone);
        var layers = new ServiceLayers(cone, offered.OfferersOf, groups);
        var foundations = new Foundations(order, layers.Heads);
        var single = new RestingServices(order, foundations, _cancellationToken);
        var counts = CountResting(cone, offered, order, single, localLimit);
        var resting = new Dictionary<int, RestingCounts>(counts.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            resting.Add(offered.Providers[i], counts[i].GetValueOrDefault());
        }

        return new Services(cone, layers.Measure(foundations), resting);
    }

    private Awards CountAwards()
    {
        var groups = new ProviderGroups(_graph, _space, _filter);
        var parties = new AwardParties(_graph, _space, groups, _totals.Awards, IsWide, _cancellationToken);
        var currency = AwardLayers.CommonCurrency(_graph, parties);
        var (holders, total) = AwardHolders.Rank(_graph, _space, groups, parties, currency);
        return new Awards(parties, AwardLayers.Measure(_graph, groups, parties, currency), holders, total);
    }

    private RestingCounts?[] CountResting(
        ServiceCone cone, OfferedServices offered, ServiceOrder order, RestingServices single, int localLimit)
    {
        var counts = new RestingCounts?[offered.Providers.Length];
        Workers.Run(
            counts.Length,
            ProvidersAtATime,
            () => new RestingSearch(cone),
            (i, search) =>
            {
                var services = offered.ServicesOf(i);
                counts[i] = services.Length == 1 ? single.Of(services[0]) : search.Count(services, localLimit);
            },
            _cancellationToken);
        var large = Enumerable.Range(0, counts.Length).Where(i => counts[i] is null).Chunk(RestingBlocks.Width).ToArray();
        Workers.Run(
            large.Length,
            1,
            () => new RestingBlocks(order),
            (number, blocks) =>
            {
                var block = large[number];
                var found = blocks.Count([.. block.Select(i => offered.ServicesOf(i).ToArray())], _cancellationToken);
                for (var i = 0; i < block.Length; i++)
                {
                    counts[block[i]] = found[i];
                }
            },
            _cancellationToken);
        return counts;
    }

    /// <summary>Providers of services on which some party to an award, or an owner of one, runs a service.</summary>
    private SortedSet<int> FindInferring(AwardParties parties)
    {
        var groups = new ProviderGroups(_graph, _space, _filter);
        var services = Enumerable.Range(0, parties.ProviderCount).Select(parties.ProviderAt).Order().SelectMany(party =>
        {
            var node = _space.NodeOf(party);
            return Enumerable.Range(_graph.FirstOut(node), _graph.FirstOut(node + 1) - _graph.FirstOut(node))
                .Where(tie => _graph.TieKindOf(tie) == TieKind.Provides && _filter.Allows(_graph.Columns.Marks[tie], tie)
                    && _space.FromVertex(tie, node) == party && _graph.KindOf(_graph.ToOf(tie)) == EntityKind.Service)
                .Select(tie => _space.ToVertex(tie, _graph.ToOf(tie)));
        });
        var cone = ServiceCone.Of(_graph, _space, _filter, services, _cancellationToken);
        return [.. cone.Vertices
            .SelectMany(service => OfferedServices.FindOfferers(_graph, _space, groups, service))
            .SelectMany(groups.OwnersOf)];
    }

    /// <summary>All providers in the order of the result; B's own group is none.</summary>
    private ProviderRank[] Rank(Dictionary<int, RestingCounts> resting, AwardParties parties)
    {
        var ranking = new List<ProviderRank>(parties.ProviderCount + resting.Count);
        for (var i = 0; i < parties.ProviderCount; i++)
        {
            var vertex = parties.ProviderAt(i);
            Add(vertex, resting.GetValueOrDefault(vertex), parties.AwardsOf(vertex));
        }

        // Who is party to awards is in already.
        foreach (var (vertex, counts) in resting)
        {
            if (parties.AwardsOf(vertex) == 0)
            {
                Add(vertex, counts, awards: 0);
            }
        }

        foreach (var vertex in IsWide ? FindInferring(parties) : [])
        {
            if (parties.AwardsOf(vertex) == 0 && !resting.ContainsKey(vertex))
            {
                Add(vertex, default, awards: 0);
            }
        }

        var ranked = ranking.ToArray();
        ParallelSort.Sort(ranked);
        return ranked;

        void Add(int vertex, RestingCounts counts, int awards)
        {
            if (!_served.Contains(vertex))
            {
                ranking.Add(new ProviderRank(_space.NodeOf(vertex), vertex, counts, awards));
            }
        }
    }

    private BackboneProvider Describe(in ProviderRank rank, AwardParties parties, InferredAwards? inferred)
    {
        var (awards, obligated) = inferred?.Of(rank.Vertex) ?? (0, []);
        return new BackboneProvider
        {
            Node = rank.Node,
            Vertex = rank.Vertex,
            ServicesAnyDepth = rank.Resting.AnyDepth,
            ServicesDirect = rank.Resting.Direct,
            ServicesAlone = rank.Resting.Alone,
            Awards = rank.Awards,
            Obligated = parties.ObligatedOf(rank.Vertex),
            AwardsInferred = awards,
            ObligatedInferred = obligated,
            ShareOfServices = Share(rank.Resting.AnyDepth, _totals.Services.Length),
            ShareOfAwards = Share(rank.Awards, _totals.Awards.Length),
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private sealed record Services(ServiceCone Cone, LayerConcentration[] Layers, Dictionary<int, RestingCounts> Resting);

    private sealed record Awards(
        AwardParties Parties, LayerConcentration[] Layers, ImmutableArray<AwardHolder> Holders, int HoldersTotal);
}
