using System.Collections.Immutable;
using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Search;

/// <summary>Splits each layer of a backbone among the heads of groups, without overlap, and measures concentration.</summary>
internal sealed class LayerShares
{
    private readonly SupplyGraph _graph;
    private readonly ServiceCone _cone;
    private readonly ServiceOrder _order;
    private readonly ProviderGroups _groups;
    private readonly AwardParties _parties;
    private readonly int[][] _heads;

    /// <summary>Over the services and awards of B.</summary>
    public LayerShares(
        SupplyGraph graph,
        ServiceCone cone,
        ServiceOrder order,
        ProviderGroups groups,
        AwardParties parties,
        Func<int, int[]> offerersOf)
    {
        (_graph, _cone, _order, _groups, _parties) = (graph, cone, order, groups, parties);
        _heads = new int[cone.Count][];
        for (var service = 0; service < cone.Count; service++)
        {
            _heads[service] = HeadsOf(offerersOf(service));
        }
    }

    /// <summary>All layers, in their order.</summary>
    public ImmutableArray<LayerConcentration> Compute(CancellationToken cancellationToken) =>
    [
        Measure(BackboneLayer.Offered, Authorised().Select(service => (1m, _heads[service]))),
        Measure(BackboneLayer.FirstHand, Authorised().Select(service => (1m, HeadsOfHosts(service)))),
        MeasureFoundation(cancellationToken),
        Measure(BackboneLayer.Awards, Enumerable.Range(0, _parties.Awards.Length)
            .Select(award => (1m, HeadsOf(_parties.Holders[award])))),
        Measure(BackboneLayer.Obligated, MoneyByHolder()),
    ];

    private static LayerConcentration Measure(BackboneLayer layer, IEnumerable<(decimal Size, int[] Heads)> parts)
    {
        var shares = new SortedDictionary<int, double>();
        var whole = 0m;
        foreach (var (size, heads) in parts)
        {
            if (heads.Length == 0)
            {
                continue;
            }

            whole += size;
            foreach (var head in heads)
            {
                shares[head] = shares.GetValueOrDefault(head) + ((double)size / heads.Length);
            }
        }

        return Concentration(layer, shares, whole);
    }

    private static LayerConcentration Concentration(
        BackboneLayer layer, SortedDictionary<int, double> shares, decimal whole)
    {
        var hhi = whole == 0 ? 0 : shares.Values.Sum(share => share / (double)whole * (share / (double)whole));
        return new LayerConcentration(layer, hhi, shares.Count, whole);
    }

    private LayerConcentration MeasureFoundation(CancellationToken cancellationToken)
    {
        var (shares, services) = new Foundations(_order, _heads).Split(cancellationToken);
        return Concentration(BackboneLayer.Foundation, shares, services);
    }

    private IEnumerable<int> Authorised() => Enumerable.Range(0, _cone.Count).Where(service => _cone.IsAuthorised[service]);

    private int[] HeadsOf(IEnumerable<int> suppliers) => [.. suppliers.Select(_groups.HeadOf).Distinct().Order()];

    private int[] HeadsOfHosts(int service)
    {
        var hosts = _cone.Hosts.AsSpan(_cone.HostStarts[service].._cone.HostStarts[service + 1]).ToArray();
        return [.. hosts.SelectMany(host => _heads[host]).Distinct().Order()];
    }

    private IEnumerable<(decimal Size, int[] Heads)> MoneyByHolder()
    {
        var amounts = Enumerable.Range(0, _parties.Awards.Length)
            .Where(i => !_graph.IsVehicle(_parties.Awards[i]) && _graph.ObligatedOf(_parties.Awards[i]) > 0)
            .ToList();
        if (amounts.Count == 0)
        {
            return [];
        }

        var currency = amounts.GroupBy(i => _graph.CurrencyOf(_parties.Awards[i]), StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).First();
        return currency.Select(i =>
            (_graph.ObligatedOf(_parties.Awards[i]).GetValueOrDefault() / 100m, HeadsOf(_parties.Holders[i])));
    }
}
