using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>How often two records drawn at random share a place: what strangers' places look like in the data at hand.</summary>
internal static class PlaceShares
{
    private const double PublishedStrength = 500;

    /// <summary>
    /// Shares of <see cref="PlaceLevel"/> among pairs of strangers; those published count more the fewer records there are.
    /// O(n).
    /// </summary>
    public static double[] OfStrangers(RecordTable table)
    {
        var shares = MatchModel.PublishedStrangers.ToArray();
        var code = Repeat(table.PostalCode, table.Count);
        var city = Repeat(table.City, table.Count);
        var region = Repeat(table.Region, table.Count);
        if (region.Known == 0 && city.Known == 0 && code.Known == 0) { return shares; }
        var found = new double[shares.Length];
        found[(int)PlaceLevel.SamePostalCode] = code.Share;
        found[(int)PlaceLevel.SameCity] = Math.Max(0, city.Share - code.Share);
        var sameRegion = region.Known > 0 ? region.Share : city.Share;
        found[(int)PlaceLevel.SameRegion] = Math.Max(0, sameRegion - city.Share);
        found[(int)PlaceLevel.NearBy] = found[(int)PlaceLevel.SameRegion] * 0.3;
        found[(int)PlaceLevel.SameRegion] *= 0.7;
        found[(int)PlaceLevel.OtherRegion] = Math.Max(0.001, 1 - found.Sum());
        var records = Math.Max(region.Known, Math.Max(city.Known, code.Known));
        var trust = records / (records + PublishedStrength);
        for (var i = 1; i < shares.Length; i++) { shares[i] = (trust * found[i]) + ((1 - trust) * shares[i]); }
        return shares;
    }

    private static (double Share, int Known) Repeat(CodeColumn column, int records)
    {
        var counts = new int[column.Values.Count];
        var known = 0;
        for (var record = 0; record < records; record++)
        {
            if (column[record] is var value && value >= 0)
            {
                counts[value]++;
                known++;
            }
        }

        var sum = 0.0;
        foreach (var count in counts) { sum += (double)count * count; }
        return (known == 0 ? 0 : sum / ((double)known * known), known);
    }
}
