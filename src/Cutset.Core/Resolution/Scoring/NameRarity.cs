namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// How many organisations other than the one meant may be expected to bear a name by chance: the shares of its words
/// multiplied, times the number of organisations; corrected by the number of regions in which the data has it.
/// </summary>
internal static class NameRarity
{
    /// <summary>Number of classes: 0 for names that many bear, 7 for names that hardly a second one bears.</summary>
    public const int Classes = 8;

    /// <summary>Names are compared with those of a population of at least so many organisations.</summary>
    private const double LeastPopulation = 20_000;

    /// <summary>
    /// The same where no place is known, as in a list of names. The two records of a chance pair must both stand in the
    /// list itself: how many others bear the name elsewhere does not matter.
    /// </summary>
    public const double LeastList = 1_000;

    /// <summary>Limits between the classes: natural logarithms of the expected number of further bearers.</summary>
    private static readonly double[] Limits = [1.8, 0.9, 0.2, -0.7, -2, -4, -7];

    /// <summary>The class of a name.</summary>
    /// <param name="surprise">-ln of the product of its words' shares.</param>
    /// <param name="records">Number of records.</param>
    /// <param name="regions">In how many regions the data has it; 0 where no region is known.</param>
    public static int ClassOf(double surprise, int records, int regions)
    {
        var expected = Math.Log(Math.Max(records, regions > 0 ? LeastPopulation : LeastList)) - surprise;
        if (regions > 0)
        {
            // Gamma prior of weight 1 on the number of bearers: with k found where 1 + E were expected, k / (1 + E).
            expected += Math.Log(regions) - Math.Log(1 + Math.Exp(Math.Log(records) - surprise));
        }

        var rarity = 0;
        while (rarity < Limits.Length && expected < Limits[rarity]) { rarity++; }
        return rarity;
    }
}
