using System.Runtime.InteropServices;
using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Graphs.Search;

/// <summary>Measures the layers of a backbone that are made of awards: by holder, and their money by holder.</summary>
internal static class AwardLayers
{
    private const int HundredthsOfUnit = 100;

    /// <summary>Both layers, money in one currency. O(holders).</summary>
    public static LayerConcentration[] Measure(SupplyGraph graph, ProviderGroups groups, AwardParties parties, int currency)
    {
        var (awards, money) = (new LayerMeter(), new LayerMeter());
        for (var i = 0; i < parties.Awards.Length; i++)
        {
            var heads = groups.HeadsOf(parties.HoldersOf(i));
            awards.Add(1, heads);
            // An award without money has nothing to split, and makes nobody a party to the layer.
            if (Cents(graph, parties.Awards[i]) is var cents and not 0
                && graph.PackedCurrencyOf(parties.Awards[i]) == currency)
            {
                money.Add(cents, heads);
            }
        }

        return
        [
            awards.Measure(BackboneLayer.Awards),
            money.Measure(BackboneLayer.Obligated, HundredthsOfUnit) with
            {
                Currency = currency == 0 ? null : SupplyGraphBuilder.UnpackCurrency(currency),
            },
        ];
    }

    /// <summary>The currency of most awards that carry money, where none does of most that owe some back; of several the
    /// first by its letters. 0 where there is none.</summary>
    public static int CommonCurrency(SupplyGraph graph, AwardParties parties)
    {
        var (positive, negative) = (MostCommon(graph, parties, 1), MostCommon(graph, parties, -1));
        return positive != 0 ? positive : negative;
    }

    private static int MostCommon(SupplyGraph graph, AwardParties parties, int sign)
    {
        var counts = new Dictionary<int, int>();
        foreach (var award in parties.Awards)
        {
            if (Math.Sign(Cents(graph, award)) == sign)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, graph.PackedCurrencyOf(award), out _)++;
            }
        }

        return counts.OrderByDescending(static pair => pair.Value)
            .ThenBy(static pair => SupplyGraphBuilder.UnpackCurrency(pair.Key), StringComparer.Ordinal)
            .Select(static pair => pair.Key).FirstOrDefault();
    }

    private static long Cents(SupplyGraph graph, int award) => graph.IsVehicle(award) ? 0 : graph.ObligatedOf(award) ?? 0;
}
