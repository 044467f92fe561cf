namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Estimates, for each level and rarity of the name and each level of the place, the share of compared pairs that are one
/// organisation. How records of one organisation spread over places does not depend on how its name was written: so the
/// pairs that share a postal code, which are rarely strangers, tell how many matches are to be found in another region
/// or where no place is stated, and all others there are strangers. Published shares count like some fifty pairs.
/// </summary>
internal static class CellEstimator
{
    /// <summary>How many pairs a published share counts for.</summary>
    private const double CellStrength = 50;

    /// <summary>How many pairs the published spread of matches over places counts for.</summary>
    private const double SpreadStrength = 200;

    /// <summary>Anchors of fewer pairs teach nothing.</summary>
    private const double LeastAnchors = 30;

    /// <summary>From this class on, equal names are taken for one organisation's, but for homonyms in other regions.</summary>
    public const int RareClass = 4;

    /// <summary>
    /// From this class on, company alone (<see cref="HomonymShare"/>) tells how many equal names in two regions are one
    /// organisation's. How rare a name is is corrected by the regions in which it is borne, so that names which moved gather
    /// in the classes below the rare ones, and rare names do not tell how many those are.
    /// </summary>
    public const int LeastToldByCompany = 2;

    /// <summary>Share of matches among pairs of rare names with one postal code, by name level: neighbours and
    /// relations of like names live together too.</summary>
    private static readonly double[] Purity = [0, 0.02, 0.2, 0.5, 0.6, 0.8, 0.93, 0.93, 0.95, 0.98, 0.99, 1];

    /// <summary>Sets the cells of a model. O(cells).</summary>
    /// <param name="model">Changed in place.</param>
    /// <param name="counts">The patterns of the compared pairs.</param>
    /// <param name="strangers">Shares of place levels among strangers (<see cref="PlaceShares"/>).</param>
    /// <param name="homonyms">Share of equal names in two regions that two organisations bear, by class of rarity (<see cref="HomonymShare"/>).</param>
    public static void Fit(
        MatchModel model, ReadOnlySpan<PatternCount> counts, ReadOnlySpan<double> strangers, ReadOnlySpan<double> homonyms)
    {
        var cells = new double[PairPattern.NameLevels, PairPattern.RarityClasses, PairPattern.PlaceLevels];
        foreach (var (code, count) in counts)
        {
            var pattern = PairPattern.FromCode(code);
            if (pattern.Identifier != IdentifierLevel.Shared)
            {
                cells[(int)pattern.Name, pattern.Rarity, (int)pattern.Place] += count;
            }
        }

        var spread = Spread(cells, homonyms, out var anchor);
        if (anchor == PlaceLevel.Unknown) { return; }
        for (var level = NameLevel.Kindred; level <= NameLevel.Equal; level++)
        {
            for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
            {
                Fit(model, cells, level, rarity, spread, strangers, anchor, level == NameLevel.Equal ? homonyms[rarity] : 0);
            }
        }
    }

    private static void Fit(
        MatchModel model, double[,,] cells, NameLevel level, int rarity, double[] spread, ReadOnlySpan<double> strangers,
        PlaceLevel anchor, double homonyms)
    {
        var total = 0.0;
        for (var place = 0; place < PairPattern.PlaceLevels; place++) { total += cells[(int)level, rarity, place]; }
        var anchors = cells[(int)level, rarity, (int)anchor];
        var chance = strangers[(int)anchor];
        var noise = (total - anchors) * chance;
        if (anchor == PlaceLevel.SamePostalCode)
        {
            var share = chance / (chance + strangers[(int)PlaceLevel.SameCity]);
            noise = Math.Max(noise, cells[(int)level, rarity, (int)PlaceLevel.SameCity] * share);
        }

        var matches = Math.Max(0, anchors - noise) * Purity[(int)level];
        var all = 0.0;
        for (var place = 0; place < PairPattern.PlaceLevels; place++)
        {
            var found = cells[(int)level, rarity, place];
            var most = (PlaceLevel)place >= PlaceLevel.OtherRegion ? found * (1 - homonyms) : found;
            var expected = level == NameLevel.Equal && (PlaceLevel)place == PlaceLevel.OtherRegion && rarity is >= LeastToldByCompany and < RareClass
                ? most : Math.Min(most, matches * spread[place] / spread[(int)anchor]);
            all += expected;
            var prior = MatchModel.PriorShare(level, rarity, (PlaceLevel)place);
            model.Learn(level, rarity, (PlaceLevel)place, (expected + (CellStrength * prior)) / (found + CellStrength), found);
        }

        model.SetNameShare(level, rarity, (all + (CellStrength * MatchModel.PriorShare(level, rarity))) / (total + CellStrength));
    }

    /// <summary>How matches spread over place levels, by equal rare names; and the level that tells matches best.</summary>
    private static double[] Spread(double[,,] cells, ReadOnlySpan<double> homonyms, out PlaceLevel anchor)
    {
        var spread = new double[PairPattern.PlaceLevels];
        for (var rarity = RareClass; rarity < PairPattern.RarityClasses; rarity++)
        {
            for (var place = 0; place < spread.Length; place++)
            {
                var share = (PlaceLevel)place >= PlaceLevel.OtherRegion ? 1 - homonyms[rarity] : 1;
                spread[place] += cells[(int)NameLevel.Equal, rarity, place] * share;
            }
        }

        var known = spread.Sum() - spread[(int)PlaceLevel.Unknown];
        anchor = spread[(int)PlaceLevel.SamePostalCode] is var code && code >= LeastAnchors && code >= 0.2 * known
            ? PlaceLevel.SamePostalCode
            : spread[(int)PlaceLevel.SameCity] >= Math.Max(LeastAnchors, 0.2 * known) ? PlaceLevel.SameCity : PlaceLevel.Unknown;
        for (var place = 1; place < spread.Length; place++)
        {
            spread[place] += SpreadStrength * MatchModel.PublishedPlaces[place];
        }

        return spread;
    }
}
