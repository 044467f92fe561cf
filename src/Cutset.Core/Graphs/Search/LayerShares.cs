using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Search;

/// <summary>Splits each layer of a backbone among the heads of groups, without overlap, and measures concentration.</summary>
internal sealed class LayerShares
{
    private readonly SupplyGraph _graph;
    private readonly ServiceCone _cone;
    private readonly ProviderGroups _groups;
    private readonly AwardParties _parties;
    private readonly int[][] _heads;

    /// <summary>Over the services and awards of B.</summary>
    public LayerShares(
        SupplyGraph graph,
        ServiceCone cone,
        ProviderGroups groups,
        AwardParties parties,
        Func<int, int[]> offerersOf)
    {
        (_graph, _cone, _groups, _parties) = (graph, cone, groups, parties);
        _heads = new int[cone.Count][];
        for (var service = 0; service < cone.Count; service++)
        {
            _heads[service] = HeadsOf(offerersOf(service));
        }
    }

    /// <summary>For each service, by its number in the cone, the heads of those who offer it.</summary>
    public int[][] Heads => _heads;

    /// <summary>All layers, in their order.</summary>
    /// <param name="foundations">Those of all services.</param>
    public ImmutableArray<LayerConcentration> Compute(Foundations foundations) =>
    [
        Measure(BackboneLayer.Offered, Authorised().Select(service => (1m, _heads[service]))),
        Measure(BackboneLayer.FirstHand, Authorised().Select(service => (1m, HeadsOfHosts(service)))),
        Concentration(BackboneLayer.Foundation, foundations.Shares(), foundations.Services),
        Measure(BackboneLayer.Awards, Enumerable.Range(0, _parties.Awards.Length)
            .Select(award => (1m, HeadsOf(_parties.Holders[award])))),
        Measure(BackboneLayer.Obligated, MoneyByHolder()),
    ];

    private static LayerConcentration Measure(BackboneLayer layer, IEnumerable<(decimal Size, int[] Heads)> parts)
    {
        var shares = new Dictionary<int, double>();
        var whole = 0m;
        foreach (var (size, heads) in parts)
        {
            if (heads.Length == 0)
            {
                continue;
            }

            whole += size;
            var share = (double)size / heads.Length;
            foreach (var head in heads)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shares, head, out _) += share;
            }
        }

        return Concentration(layer, shares, whole);
    }

    private static LayerConcentration Concentration(
        BackboneLayer layer, Dictionary<int, double> shares, decimal whole)
    {
        // In ascending order, so that sums are rounded the same way each time.
        var sizes = shares.Values.ToArray();
        Array.Sort(sizes);
        var hhi = whole == 0 ? 0 : sizes.Sum(size => size / (double)whole * (size / (double)whole));
        return new LayerConcentration(layer, hhi, shares.Count, whole);
    }

    private IEnumerable<int> Authorised() => Enumerable.Range(0, _cone.Count).Where(service => _cone.IsAuthorised[service]);

    private int[] HeadsOf(int[] suppliers) => suppliers.Length switch
    {
        0 => [],
        1 => [_groups.HeadOf(suppliers[0])],
        _ => [.. suppliers.Select(_groups.HeadOf).Distinct().Order()],
    };

    private int[] HeadsOfHosts(int service)
    {
        var heads = new SortedSet<int>();
        for (var place = _cone.HostStarts[service]; place < _cone.HostStarts[service + 1]; place++)
        {
            heads.UnionWith(_heads[_cone.Hosts[place]]);
        }

        return [.. heads];
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
