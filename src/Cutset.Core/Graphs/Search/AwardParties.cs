using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Who is party to the awards that serve B, and what counts for each provider with all that it owns.</summary>
internal sealed class AwardParties
{
    private readonly SupplyGraph _graph;
    private readonly string[] _currencies;
    private readonly StateTable _providers = new();
    private readonly List<int> _counts = [];
    private readonly List<long> _cents = [];
    private readonly int[] _holderStarts;
    private readonly List<int> _holders;
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
        _holderStarts = new int[awards.Length + 1];
        _holders = new List<int>(awards.Length);
        _currencies = [.. awards.Select(graph.PackedCurrencyOf).Distinct().Select(SupplyGraphBuilder.UnpackCurrency)
            .Order(StringComparer.Ordinal)];
        var currencyOf = _currencies.Index()
            .ToDictionary(static pair => SupplyGraphBuilder.PackCurrency(pair.Item), static pair => pair.Index);
        var owners = new List<int>();
        for (var i = 0; i < awards.Length; i++)
        {
            if ((i & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            owners.Clear();
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
                    if (kind == TieKind.Holds && !CollectionsMarshal.AsSpan(_holders)[_holderStarts[i]..].Contains(party))
                    {
                        _holders.Add(party);
                    }
                }
            }

            _holderStarts[i + 1] = _holders.Count;
            Add(owners, award, currencyOf);
        }
    }

    /// <summary>The awards, ascending.</summary>
    public int[] Awards { get; }

    /// <summary>Number of providers, owners included.</summary>
    public int ProviderCount => _providers.Count;

    /// <summary>The holders (vertices) of an award, by its index, without owners; each once.</summary>
    public ReadOnlySpan<int> HoldersOf(int index) =>
        CollectionsMarshal.AsSpan(_holders)[_holderStarts[index].._holderStarts[index + 1]];

    /// <summary>The vertex of a provider, by its index.</summary>
    public int ProviderAt(int index) => _providers[index];

    /// <summary>Number of awards of a provider (a vertex) and all that it owns.</summary>
    public int AwardsOf(int provider) => _providers.Find(provider) is var index and >= 0 ? _counts[index] : 0;

    /// <summary>Net obligations of these.</summary>
    public ImmutableArray<Money> ObligatedOf(int provider)
    {
        var index = _providers.Find(provider);
        if (index < 0)
        {
            return [];
        }

        var money = ImmutableArray.CreateBuilder<Money>(_currencies.Length);
        for (var i = 0; i < _currencies.Length; i++)
        {
            var cents = _cents[(index * _currencies.Length) + i];
            if (cents != SupplyGraph.NoAmount)
            {
                money.Add(new Money(cents / 100m, _currencies[i]));
            }
        }

        return money.DrainToImmutable();
    }

    /// <summary>Indexes of the awards to which one organisation itself is party, ascending.</summary>
    public IReadOnlyList<int> AwardsOfParty(int party) => _awardsOfParty.TryGetValue(party, out var awards) ? awards : [];

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

        var cents = _graph.IsVehicle(award) ? null : _graph.ObligatedOf(award);
        var currency = cents is null ? 0 : currencyOf[_graph.PackedCurrencyOf(award)];
        for (var i = 0; i < owners.Count; i++)
        {
            if (i > 0 && owners[i] == owners[i - 1])
            {
                continue;
            }

            var index = IndexOf(owners[i]);
            _counts[index]++;
            if (cents is { } amount)
            {
                var place = (index * _currencies.Length) + currency;
                _cents[place] = _cents[place] == SupplyGraph.NoAmount ? amount : _cents[place] + amount;
            }
        }
    }

    private int IndexOf(int provider)
    {
        if (!_providers.Add(provider))
        {
            return _providers.Find(provider);
        }

        _counts.Add(0);
        for (var currency = 0; currency < _currencies.Length; currency++)
        {
            _cents.Add(SupplyGraph.NoAmount);
        }

        return _counts.Count - 1;
    }
}
