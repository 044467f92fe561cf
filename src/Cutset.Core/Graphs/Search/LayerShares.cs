using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Search;

/// <summary>Splits each layer of a backbone among the heads of groups, without overlap, and measures concentration.</summary>
internal sealed class LayerShares
{
    private const int Width = 256;

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
        Func<int, List<int>> offerersOf)
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
        Measure(BackboneLayer.Foundation, Foundations(cancellationToken).Select(static heads => (1m, heads))),
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

        var hhi = whole == 0 ? 0 : shares.Values.Sum(share => share / (double)whole * (share / (double)whole));
        return new LayerConcentration(layer, hhi, shares.Count, whole);
    }

    private IEnumerable<int> Authorised() => Enumerable.Range(0, _cone.Count).Where(service => _cone.IsAuthorised[service]);

    private int[] HeadsOf(IEnumerable<int> suppliers) => [.. suppliers.Select(_groups.HeadOf).Distinct().Order()];

    private int[] HeadsOfHosts(int service)
    {
        var hosts = _cone.Hosts.AsSpan(_cone.HostStarts[service].._cone.HostStarts[service + 1]).ToArray();
        return [.. hosts.SelectMany(host => _heads[host]).Distinct().Order()];
    }

    /// <summary>
    /// For each authorised service the heads of those who offer the services at its bottom. 256 services at a time: from
    /// users to hosts, each service learns which of them rest on it.
    /// </summary>
    private IEnumerable<int[]> Foundations(CancellationToken cancellationToken)
    {
        var bottoms = Bottoms();
        foreach (var block in Authorised().Chunk(Width))
        {
            var rest = new Vector256<ulong>[_cone.Count];
            var start = new Vector256<ulong>[_cone.Count];
            for (var i = 0; i < block.Length; i++)
            {
                start[block[i]] = Vector256<ulong>.Zero.WithElement(i >> 6, 1UL << (i & 63));
            }

            _order.UsersFirst(
                rest,
                (service, values) =>
                {
                    var all = values[service] | start[service];
                    for (var place = _cone.UserStarts[service]; place < _cone.UserStarts[service + 1]; place++)
                    {
                        all |= values[_cone.Users[place]];
                    }

                    return all;
                },
                cancellationToken);
            var heads = new SortedSet<int>[block.Length];
            for (var i = 0; i < block.Length; i++)
            {
                heads[i] = [];
            }

            foreach (var bottom in bottoms)
            {
                for (var word = 0; word < 4; word++)
                {
                    for (var bits = rest[bottom].GetElement(word); bits != 0; bits &= bits - 1)
                    {
                        heads[(word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits)].UnionWith(_heads[bottom]);
                    }
                }
            }

            foreach (var found in heads)
            {
                yield return [.. found];
            }
        }
    }

    /// <summary>Services without hosts, and cycles of services without hosts outside.</summary>
    private List<int> Bottoms()
    {
        var hasOutside = new HashSet<int>();
        for (var service = 0; service < _cone.Count; service++)
        {
            for (var place = _cone.HostStarts[service]; place < _cone.HostStarts[service + 1]; place++)
            {
                if (_order.Component[_cone.Hosts[place]] != _order.Component[service])
                {
                    hasOutside.Add(_order.Component[service]);
                }
            }
        }

        return [.. Enumerable.Range(0, _cone.Count).Where(service => !hasOutside.Contains(_order.Component[service]))];
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
