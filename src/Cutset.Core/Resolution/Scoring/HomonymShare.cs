using Cutset.Core.Resolution.Clustering;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Of the pairs of equal, rare names in two regions, the share that belongs to two organisations rather than to one that
/// moved. Agreement alone cannot tell them apart, but company can: a record that moved stands alone in its new region,
/// while each of two homonyms has as many fellow records at home as others have. So, where q is the share of all records
/// with a fellow record in their own city, pairs of which both have one are about q² of the homonyms' pairs.
/// </summary>
internal static class HomonymShare
{
    /// <summary>The share before any data were seen.</summary>
    public const double Published = 0.4;

    /// <summary>How many pairs with company on both sides the published share counts for.</summary>
    private const double Strength = 4;

    /// <summary>Estimates the share. O(links).</summary>
    /// <param name="links">Compared pairs that could be one.</param>
    /// <param name="items">Number of items.</param>
    /// <param name="isMeant">True for items with a rare name and a region.</param>
    public static double Estimate(ReadOnlySpan<ScoredLink> links, int items, Func<int, bool> isMeant)
    {
        var hasCompany = new bool[items];
        var pairs = 0L;
        foreach (ref readonly var link in links)
        {
            var pattern = PairPattern.FromCode(link.Pattern);
            if (pattern.Rarity < CellEstimator.RareClass) { continue; }
            if (IsHomonymOrMoved(pattern)) { pairs++; }
            if (pattern is { Name: >= NameLevel.Misspelt, Place: PlaceLevel.SamePostalCode or PlaceLevel.SameCity })
            {
                (hasCompany[link.A], hasCompany[link.B]) = (true, true);
            }
        }

        if (pairs == 0) { return Published; }
        var (meant, accompanied) = (10.0, 4.0);
        for (var item = 0; item < items; item++)
        {
            if (!isMeant(item)) { continue; }
            meant++;
            if (hasCompany[item]) { accompanied++; }
        }

        var both = 0L;
        foreach (ref readonly var link in links)
        {
            if (hasCompany[link.A] && hasCompany[link.B] && IsHomonymOrMoved(PairPattern.FromCode(link.Pattern))) { both++; }
        }

        var q = accompanied / meant;
        return Math.Clamp((both + Strength) / ((q * q * pairs) + (Strength / Published)), 0.02, 0.98);
    }

    private static bool IsHomonymOrMoved(in PairPattern pattern) =>
        pattern is { Name: NameLevel.Equal, Place: PlaceLevel.OtherRegion, Rarity: >= CellEstimator.RareClass };
}
