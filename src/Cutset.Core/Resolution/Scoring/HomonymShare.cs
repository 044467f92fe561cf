using Cutset.Core.Resolution.Clustering;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Of the pairs of equal names in two regions, the share that belongs to two organisations rather than to one that
/// moved. Agreement alone cannot tell them apart, but company can: a record that moved stands alone in its new region,
/// while each of two homonyms has as many fellow records at home as others have. So, where q is the share of all records
/// with a fellow record in their own city, pairs of which both have one are about q² of the homonyms' pairs.
/// </summary>
internal static class HomonymShare
{
    /// <summary>The shares before any data were seen, by class of rarity.</summary>
    private static readonly double[] Published = [0.98, 0.95, 0.9, 0.75, 0.4];

    /// <summary>How many pairs with company on both sides the published share counts for.</summary>
    private const double Strength = 4;

    /// <summary>Estimates the share for each class of rarity, the rare ones together, and counts the legal forms of pairs of which
    /// both have company. O(links).</summary>
    /// <param name="links">Compared pairs that could be one.</param>
    /// <param name="items">Number of items.</param>
    /// <param name="rarityOf">The class of rarity of an item's name; -1 for an item without a region.</param>
    public static Homonyms Estimate(ReadOnlySpan<ScoredLink> links, int items, Func<int, int> rarityOf)
    {
        var hasCompany = new bool[items];
        var pairs = new long[Published.Length];
        foreach (ref readonly var link in links)
        {
            var pattern = PairPattern.FromCode(link.Pattern);
            if (IsHomonymOrMoved(pattern)) { pairs[ClassOf(pattern.Rarity)]++; }
            if (IsCompany(pattern))
            {
                (hasCompany[link.A], hasCompany[link.B]) = (true, true);
            }
        }

        var (meant, accompanied, both) = (new long[pairs.Length], new long[pairs.Length], new long[pairs.Length]);
        for (var item = 0; item < items; item++)
        {
            if (rarityOf(item) is not (>= 0 and var rarity)) { continue; }
            meant[ClassOf(rarity)]++;
            if (hasCompany[item]) { accompanied[ClassOf(rarity)]++; }
        }

        var forms = new double[3];
        foreach (ref readonly var link in links)
        {
            var pattern = PairPattern.FromCode(link.Pattern);
            if (!hasCompany[link.A] || !hasCompany[link.B] || !IsHomonymOrMoved(pattern)) { continue; }
            both[ClassOf(pattern.Rarity)]++;
            if (pattern.Rarity >= CellEstimator.LeastToldByCompany) { forms[(int)pattern.Form]++; }
        }

        var shares = new double[PairPattern.RarityClasses];
        for (var rarity = 0; rarity < shares.Length; rarity++)
        {
            var of = ClassOf(rarity);
            var q = (accompanied[of] + 4.0) / (meant[of] + 10.0);
            shares[rarity] = Math.Clamp((both[of] + Strength) / ((q * q * pairs[of]) + (Strength / Published[of])), 0.02, 0.98);
        }

        return new Homonyms(shares, forms);
    }

    private static int ClassOf(int rarity) => Math.Min(rarity, Published.Length - 1);

    /// <summary>True for a pair of which hardly any are neighbours with like names.</summary>
    private static bool IsCompany(in PairPattern pattern) => pattern.Rarity >= CellEstimator.RareClass
        ? pattern is { Name: >= NameLevel.Misspelt, Place: PlaceLevel.SamePostalCode or PlaceLevel.SameCity }
        : pattern is { Name: NameLevel.Equal, Place: PlaceLevel.SamePostalCode };

    private static bool IsHomonymOrMoved(in PairPattern pattern) =>
        pattern is { Name: NameLevel.Equal, Place: PlaceLevel.OtherRegion };
}
