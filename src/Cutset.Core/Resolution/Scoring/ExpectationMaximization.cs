namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Estimates the weights of a <see cref="MatchModel"/> from the counts of the patterns of all compared pairs
/// (Dempster, Laird and Rubin 1977; Winkler 1988), with the published weights as prior.
/// </summary>
internal static class ExpectationMaximization
{
    private const int MaxRounds = 30;
    private const double Tolerance = 1e-4;

    /// <summary>How many pairs the published shares of a feature's levels count for.</summary>
    private const double FeatureStrength = 400;

    /// <summary>How many pairs the published share of matches of a cell counts for.</summary>
    private const double CellStrength = 100;

    /// <summary>Fits the model. O(rounds × patterns that occur); the same counts give the same weights.</summary>
    /// <param name="model">Changed in place.</param>
    /// <param name="counts">Number of pairs by <see cref="PairPattern.Code"/>.</param>
    /// <param name="homonyms">For each class of rarity, the share of equal names in two regions that are two
    /// organisations' (<see cref="NameSpread"/>). Agreement alone cannot tell these from one that moved.</param>
    public static void Fit(MatchModel model, ReadOnlySpan<long> counts, ReadOnlySpan<double> homonyms)
    {
        var cells = new List<(PairPattern Pattern, long Count)>();
        for (var code = 0; code < counts.Length; code++)
        {
            // Pairs with unlike names were compared because they share a place: they would teach that strangers do.
            var pattern = PairPattern.FromCode(code);
            if (counts[code] > 0 && pattern.Name >= NameLevel.Kindred) { cells.Add((pattern, counts[code])); }
        }

        homonyms.CopyTo(model.Homonyms);
        SetEqualNames(model, cells, homonyms);
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Step(model, cells) < Tolerance) { break; }
        }
    }

    /// <summary>The share of matches among pairs of equal names: all but the homonyms among those in two regions.</summary>
    private static void SetEqualNames(
        MatchModel model, List<(PairPattern Pattern, long Count)> cells, ReadOnlySpan<double> homonyms)
    {
        for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
        {
            var (placed, apart) = (0L, 0L);
            foreach (var (pattern, count) in cells)
            {
                if (pattern.Name != NameLevel.Equal || pattern.Rarity != rarity || pattern.Place == PlaceLevel.Unknown) { continue; }
                placed += count;
                if (pattern.Place >= PlaceLevel.OtherRegion) { apart += count; }
            }

            var prior = MatchModel.PriorShare(NameLevel.Equal, rarity);
            var strangers = (homonyms[rarity] * apart) + (CellStrength * (1 - prior));
            model.SetMatchShare(NameLevel.Equal, rarity, Math.Clamp(1 - (strangers / (placed + CellStrength)), 0.02, 0.999));
        }
    }

    private static double Step(MatchModel model, List<(PairPattern Pattern, long Count)> cells)
    {
        var names = new double[PairPattern.NameLevels * PairPattern.RarityClasses, 2];
        var place = new double[2][] { new double[PairPattern.PlaceLevels], new double[PairPattern.PlaceLevels] };
        double[][] form = [new double[3], new double[3]];
        double[][] street = [new double[3], new double[3]];
        double[][] domain = [new double[3], new double[3]];
        double[][] parent = [new double[3], new double[3]];
        double[][] kind = [new double[3], new double[3]];
        foreach (var (pattern, count) in cells)
        {
            var match = MatchModel.Probability(model.Bits(pattern)) * count;
            for (var side = 0; side < 2; side++)
            {
                var expected = side == 0 ? match : count - match;
                names[((int)pattern.Name * PairPattern.RarityClasses) + pattern.Rarity, side] += expected;
                form[side][(int)pattern.Form] += expected;
                place[side][(int)pattern.Place] += expected;
                street[side][(int)pattern.Street] += expected;
                domain[side][(int)pattern.Domain] += expected;
                parent[side][(int)pattern.Parent] += expected;
                kind[side][(int)pattern.Kind] += expected;
            }
        }

        var change = UpdateNames(model, names);
        model.Form.Update(form[0], form[1], FeatureStrength);
        model.Place.UpdateMatch(place[0], FeatureStrength); // strangers' places are counted, not guessed
        model.Street.Update(street[0], street[1], FeatureStrength);
        model.Domain.Update(domain[0], domain[1], FeatureStrength);
        model.Parent.Update(parent[0], parent[1], FeatureStrength);
        model.Kind.Update(kind[0], kind[1], FeatureStrength);
        return change;
    }

    private static double UpdateNames(MatchModel model, double[,] counts)
    {
        var change = 0.0;
        for (var level = NameLevel.Kindred; level < NameLevel.Equal; level++)
        {
            for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
            {
                var cell = ((int)level * PairPattern.RarityClasses) + rarity;
                var total = counts[cell, 0] + counts[cell, 1] + CellStrength;
                var share = (counts[cell, 0] + (CellStrength * MatchModel.PriorShare(level, rarity))) / total;
                share = Math.Clamp(share, 1e-4, 1 - 1e-4);
                change = Math.Max(change, Math.Abs(share - MatchModel.Probability(model.NameBits(level, rarity))));
                model.SetMatchShare(level, rarity, share);
            }
        }

        return change;
    }
}
