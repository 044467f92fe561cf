using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Computes a <see cref="BackboneResult"/>: services by their cone, awards by their parties.</summary>
internal sealed class BackboneSearch
{
    private readonly SupplyGraph _graph;
    private readonly GraphSpace _space;
    private readonly BackboneQuery _query;
    private readonly TieFilter _filter;
    private readonly IReadOnlySet<int> _served;
    private readonly ServedTotals _totals;
    private readonly ServiceCone _cone;
    private readonly int[]?[] _offerers;
    private readonly ProviderGroups _groups;
    private readonly AwardParties _parties;
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
        _cone = ServiceCone.Of(
            graph, space, _filter, _totals.Services.Select(space.MainVertexOf), cancellationToken);
        _offerers = new int[_cone.Count][];
        _groups = new ProviderGroups(graph, space, _filter);
        _parties = new AwardParties(
            graph, space, _groups, _totals.Awards, query.Grade == ChainGrade.Inferred, cancellationToken);
    }

    /// <summary>Computes the result.</summary>
    /// <param name="localLimit">The work after which a provider is counted in a block instead of by itself.</param>
    public BackboneResult Run(int localLimit)
    {
        var offered = FindOffered();
        var order = new ServiceOrder(_cone);
        var layers = new LayerShares(_graph, _cone, _groups, _parties, OfferersOf);
        var foundations = new Foundations(order, layers.Heads);
        var single = new RestingServices(order, foundations, _cancellationToken);
        var counts = CountServices(offered, order, single, localLimit);
        var wide = _query.Grade == ChainGrade.Inferred ? FindInferring() : [];
        var providers = ListProviders(offered.Select(static pair => pair.Provider).Concat(wide), counts);
        providers.Sort(static (left, right) =>
        {
            var byServices = right.ServicesAnyDepth.CompareTo(left.ServicesAnyDepth);
            var byDirect = byServices != 0 ? byServices : right.ServicesDirect.CompareTo(left.ServicesDirect);
            var byAwards = byDirect != 0 ? byDirect : right.Awards.CompareTo(left.Awards);
            return byAwards != 0 ? byAwards : left.Node.CompareTo(right.Node);
        });
        var kept = providers.Take(_query.Limit ?? int.MaxValue);
        if (_query.Grade == ChainGrade.Inferred)
        {
            var inferred = new InferredAwards(_graph, _space, _filter, _parties);
            kept = kept.Select(provider =>
            {
                var (awards, obligated) = inferred.Of(provider.Vertex);
                return provider with { AwardsInferred = awards, ObligatedInferred = obligated };
            });
        }

        return new BackboneResult
        {
            ServicesAuthorised = _totals.Services.Length,
            ServicesWithoutHost = Enumerable.Range(0, _cone.Count)
                .Count(service => _cone.IsAuthorised[service] && _cone.HostStarts[service] == _cone.HostStarts[service + 1]),
            AwardsTotal = _totals.Awards.Length,
            ObligatedTotal = _totals.Obligated,
            Providers = [.. kept],
            ProvidersTotal = providers.Count,
            Layers = layers.Compute(foundations),
        };
    }

    /// <summary>For each provider (a vertex) the services in the cone that its group offers.</summary>
    private List<(int Provider, int[] Services)> FindOffered()
    {
        var offered = new Dictionary<int, List<int>>();
        var owners = new List<int>();
        for (var service = 0; service < _cone.Count; service++)
        {
            owners.Clear();
            foreach (var supplier in OfferersOf(service))
            {
                _groups.AddOwners(supplier, owners);
            }

            foreach (var owner in owners)
            {
                if (!offered.TryGetValue(owner, out var services))
                {
                    offered.Add(owner, services = []);
                }

                if (services.Count == 0 || services[^1] != service)
                {
                    services.Add(service);
                }
            }
        }

        var sorted = offered.Select(static pair => (Provider: pair.Key, Services: pair.Value.ToArray())).ToList();
        sorted.Sort(static (left, right) => left.Provider.CompareTo(right.Provider));
        return sorted;
    }

    /// <summary>Who offers a service of the cone.</summary>
    private int[] OfferersOf(int service) => _offerers[service] ??= OfferersOfVertex(_cone.Vertices[service]);

    private int[] OfferersOfVertex(int vertex)
    {
        var suppliers = new List<int>(1);
        var node = _space.NodeOf(vertex);
        for (var place = _graph.FirstIn(node); place < _graph.FirstIn(node + 1); place++)
        {
            if (TieMark.Kind(_graph.Columns.InMarks[place]) != TieKind.Provides)
            {
                break;
            }

            if (_groups.IsSupplierOf(place, vertex, node, out var supplier) && !suppliers.Contains(supplier))
            {
                suppliers.Add(supplier);
            }
        }

        return [.. suppliers];
    }

    private Dictionary<int, RestingCounts> CountServices(
        List<(int Provider, int[] Services)> providers, ServiceOrder order, RestingServices single, int localLimit)
    {
        var counts = new RestingCounts?[providers.Count];
        var parallel = new ParallelOptions { CancellationToken = _cancellationToken };
        Parallel.For(
            0,
            providers.Count,
            parallel,
            () => new RestingSearch(_cone),
            (i, _, search) =>
            {
                var services = providers[i].Services;
                counts[i] = services.Length == 1 ? single.Of(services[0]) : search.Count(services, localLimit);
                return search;
            },
            static _ => { });
        var large = Enumerable.Range(0, providers.Count).Where(i => counts[i] is null).Chunk(RestingBlocks.Width).ToArray();
        Parallel.ForEach(
            large,
            parallel,
            () => new RestingBlocks(order),
            (block, _, blocks) =>
            {
                var found = blocks.Count([.. block.Select(i => providers[i].Services)], _cancellationToken);
                for (var i = 0; i < block.Length; i++)
                {
                    counts[block[i]] = found[i];
                }

                return blocks;
            },
            static _ => { });
        return providers.Index().ToDictionary(
            static pair => pair.Item.Provider, pair => counts[pair.Index].GetValueOrDefault());
    }

    /// <summary>Providers of services on which some party to an award, or an owner of one, runs a service.</summary>
    private SortedSet<int> FindInferring()
    {
        var services = _parties.Providers.Order().SelectMany(party =>
        {
            var node = _space.NodeOf(party);
            return Enumerable.Range(_graph.FirstOut(node), _graph.FirstOut(node + 1) - _graph.FirstOut(node))
                .Where(tie => _graph.TieKindOf(tie) == TieKind.Provides && _filter.Allows(_graph.Columns.Marks[tie], tie)
                    && _space.FromVertex(tie, node) == party && _graph.KindOf(_graph.ToOf(tie)) == EntityKind.Service)
                .Select(tie => _space.ToVertex(tie, _graph.ToOf(tie)));
        });
        var cone = ServiceCone.Of(_graph, _space, _filter, services, _cancellationToken);
        return [.. cone.Vertices.SelectMany(OfferersOfVertex).SelectMany(_groups.OwnersOf)];
    }

    private List<BackboneProvider> ListProviders(IEnumerable<int> offering, Dictionary<int, RestingCounts> counts)
    {
        var list = new List<BackboneProvider>();
        foreach (var vertex in offering.Union(_parties.Providers).Where(vertex => !_served.Contains(vertex)))
        {
            var resting = counts.GetValueOrDefault(vertex);
            var awards = _parties.AwardsOf(vertex);
            list.Add(new BackboneProvider
            {
                Node = _space.NodeOf(vertex),
                Vertex = vertex,
                ServicesAnyDepth = resting.AnyDepth,
                ServicesDirect = resting.Direct,
                ServicesAlone = resting.Alone,
                Awards = awards,
                Obligated = _parties.ObligatedOf(vertex),
                ShareOfServices = Share(resting.AnyDepth, _totals.Services.Length),
                ShareOfAwards = Share(awards, _totals.Awards.Length),
            });
        }

        return list;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
