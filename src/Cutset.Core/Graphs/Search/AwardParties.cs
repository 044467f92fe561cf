using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Who is party to the awards that serve B, and what counts for each provider with all that it owns.</summary>
internal sealed class AwardParties
{
    private readonly SupplyGraph _graph;
    private readonly string[] _currencies;
    private readonly Dictionary<int, int> _index = [];
    private readonly List<int> _counts = [];
    private readonly List<long> _cents = [];
    private readonly Dictionary<int, List<int>> _awardsOfParty = [];

    /// <summary>Counts. O(ties into the awards × owners).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="space">Which merges count.</param>
    /// <param name="groups">Who owns whom.</param>
    /// <param name="awards">The awards, ascending.</param>
    /// <param name="byParty">Whether <see cref="AwardsOfParty"/> will be asked for.</param>
    /// <param name="cancellationToken">Checked every few thousand awards.</param>
    public AwardParties(
        SupplyGraph graph,
        GraphSpace space,
        ProviderGroups groups,
        int[] awards,
        bool byParty,
        CancellationToken cancellationToken)
    {
        _graph = graph;
        Awards = awards;
        Holders = new int[awards.Length][];
        _currencies = [.. awards.Select(graph.PackedCurrencyOf).Distinct().Select(Unpack).Order(StringComparer.Ordinal)];
        var currencyOf = _currencies.Index()
            .ToDictionary(static pair => SupplyGraphBuilder.PackCurrency(pair.Item), static pair => pair.Index);
        var owners = new List<int>();
        var holders = new List<int>();
        for (var i = 0; i < awards.Length; i++)
        {
            if ((i & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            owners.Clear();
            holders.Clear();
            var award = awards[i];
            var vertex = space.MainVertexOf(award);
            for (var place = graph.FirstIn(award); place < graph.FirstIn(award + 1); place++)
            {
                var kind = TieMark.Kind(graph.Columns.InMarks[place]);
                if (kind is TieKind.Holds or TieKind.Subaward && groups.IsSupplierOf(place, vertex, award, out var party))
                {
                    if (byParty)
                    {
                        AddParty(party, i);
                    }

                    groups.AddOwners(party, owners);
                    if (kind == TieKind.Holds && !holders.Contains(party))
                    {
                        holders.Add(party);
                    }
                }
            }

            Holders[i] = holders.Count == 0 ? [] : [.. holders];
            Add(owners, award, currencyOf);
        }
    }

    /// <summary>The awards, ascending.</summary>
    public int[] Awards { get; }

    /// <summary>For each award its holders (vertices), without owners.</summary>
    public int[][] Holders { get; }

    /// <summary>All providers (vertices), owners included.</summary>
    public IEnumerable<int> Providers => _index.Keys;

    /// <summary>Number of awards of a provider and all that it owns.</summary>
    public int AwardsOf(int provider) => _index.TryGetValue(provider, out var index) ? _counts[index] : 0;

    /// <summary>Net obligations of these.</summary>
    public ImmutableArray<Money> ObligatedOf(int provider)
    {
        if (!_index.TryGetValue(provider, out var index))
        {
            return [];
        }

        var money = ImmutableArray.CreateBuilder<Money>();
        for (var i = 0; i < _currencies.Length; i++)
        {
            var cents = _cents[(index * _currencies.Length) + i];
            if (cents != SupplyGraph.NoAmount)
            {
                money.Add(new Money(cents / 100m, _currencies[i]));
            }
        }

        return money.ToImmutable();
    }

    /// <summary>Indexes of the awards to which one organisation itself is party, ascending.</summary>
    public IReadOnlyList<int> AwardsOfParty(int party) => _awardsOfParty.TryGetValue(party, out var awards) ? awards : [];

    private static string Unpack(int packed) =>
        new([(char)(packed & 0xFF), (char)((packed >> 8) & 0xFF), (char)((packed >> 16) & 0xFF)]);

    private void AddParty(int party, int award)
    {
        if (!_awardsOfParty.TryGetValue(party, out var list))
        {
            _awardsOfParty.Add(party, list = []);
        }

        if (list.Count == 0 || list[^1] != award)
        {
            list.Add(award);
        }
    }

    private void Add(List<int> owners, int award, Dictionary<int, int> currencyOf)
    {
        if (owners.Count > 1)
        {
            owners.Sort();
        }

        for (var i = 0; i < owners.Count; i++)
        {
            if (i > 0 && owners[i] == owners[i - 1])
            {
                continue;
            }

            if (!_index.TryGetValue(owners[i], out var index))
            {
                index = _counts.Count;
                _index.Add(owners[i], index);
                _counts.Add(0);
                for (var currency = 0; currency < _currencies.Length; currency++)
                {
                    _cents.Add(SupplyGraph.NoAmount);
                }
            }

            _counts[index]++;
            if (!_graph.IsVehicle(award) && _graph.ObligatedOf(award) is { } cents)
            {
                var place = (index * _currencies.Length) + currencyOf[_graph.PackedCurrencyOf(award)];
                _cents[place] = _cents[place] == SupplyGraph.NoAmount ? cents : _cents[place] + cents;
            }
        }
    }
}
