using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Graphs.Backbones;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Ranks those who hold the awards that serve B by the money obligated on them.</summary>
internal static class AwardHolders
{
    /// <summary>So many are kept.</summary>
    public const int Most = 15;

    /// <summary>The holders of most money, and how many there are. O(holders).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="space">Which merges count.</param>
    /// <param name="groups">Who owns whom.</param>
    /// <param name="parties">The awards.</param>
    /// <param name="currency">The currency of the ranking, packed: that of the layer of money.</param>
    public static (ImmutableArray<AwardHolder> Holders, int Total) Rank(
        SupplyGraph graph, GraphSpace space, ProviderGroups groups, AwardParties parties, int currency)
    {
        var sums = new Dictionary<int, Sum>();
        for (var i = 0; i < parties.Awards.Length; i++)
        {
            var award = parties.Awards[i];
            var cents = graph.IsVehicle(award) ? null : graph.ObligatedOf(award);
            foreach (var head in groups.HeadsOf(parties.HoldersOf(i)))
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, head, out _);
                sum ??= new Sum();
                sum.Awards++;
                if (cents is { } amount)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(sum.Cents, graph.PackedCurrencyOf(award), out _) += amount;
                }
            }
        }

        var ranked = sums
            .OrderByDescending(pair => pair.Value.Cents.GetValueOrDefault(currency)).ThenByDescending(static pair => pair.Value.Awards)
            .ThenBy(pair => space.NodeOf(pair.Key)).Take(Most);
        return ([.. ranked.Select(pair => new AwardHolder(space.NodeOf(pair.Key), pair.Value.Awards, Money(pair.Value.Cents)))], sums.Count);
    }

    private static ImmutableArray<Money> Money(Dictionary<int, long> cents) =>
    [
        .. cents.Select(static pair => new Money(pair.Value / 100m, SupplyGraphBuilder.UnpackCurrency(pair.Key)))
            .OrderBy(static money => money.Currency, StringComparer.Ordinal),
    ];

    private sealed class Sum
    {
        public int Awards { get; set; }

        public Dictionary<int, long> Cents { get; } = [];
    }
}
