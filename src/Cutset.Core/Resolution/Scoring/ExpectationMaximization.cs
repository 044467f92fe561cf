namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Estimates the weights of the columns beside name and place from the counts of the patterns of all compared pairs
/// (Dempster, Laird and Rubin 1977; Winkler 1988), with the published weights as prior. Name and place come first, from
/// <see cref="CellEstimator"/>.
/// </summary>
internal static class ExpectationMaximization
{
    private const int MaxRounds = 30;
    private const double Tolerance = 1e-3;

    /// <summary>Place of the weights of legal forms among the features: after street, domain, parent and kind.</summary>
    private const int FirstForm = 4;

    /// <summary>How many pairs the published shares of a feature's levels count for.</summary>
    private const double FeatureStrength = 400;

    /// <summary>Fits the model. O(rounds × patterns that occur); the same counts give the same weights.</summary>
    /// <param name="model">Changed in place.</param>
    /// <param name="counts">The patterns of the compared pairs.</param>
    /// <param name="strangerForms">How the legal forms of strangers compare (<see cref="FormCounts"/>): where nearly all pairs with
    /// such names are matches, the pairs themselves cannot tell.</param>
    /// <param name="homonymForms">How those of two organisations with one name compare (<see cref="Homonyms"/>).</param>
    public static void Fit(MatchModel model, ReadOnlySpan<PatternCount> counts, double[] strangerForms, ReadOnlySpan<double> homonymForms)
    {
        var cells = new List<(PairPattern Pattern, long Count)>();
        foreach (var (code, count) in counts)
        {
            // Pairs with unlike names were compared because they share a place: they would teach that strangers do.
            var pattern = PairPattern.FromCode(code);
            if (pattern.Name >= NameLevel.Kindred) { cells.Add((pattern, count)); }
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            var change = Step(model, cells, strangerForms, out var matchForms);
            model.SetFormsElsewhere(matchForms, FeatureStrength, homonymForms);
            if (change < Tolerance) { break; }
        }
    }

    private static double Step(
        MatchModel model, List<(PairPattern Pattern, long Count)> cells, double[] strangerForms, out double[] rareMatchForms)
    {
        LevelWeights[] features = [model.Street, model.Domain, model.Parent, model.Kind, .. model.Form];
        var shares = new double[features.Length, 2][];
        for (var i = 0; i < features.Length; i++) { (shares[i, 0], shares[i, 1]) = (new double[3], new double[3]); }
        for (var rarity = 0; rarity < model.Form.Length; rarity++) { shares[FirstForm + rarity, 1] = strangerForms; }
        foreach (var (pattern, count) in cells)
        {
            var match = MatchModel.Probability(model.Bits(pattern)) * count;
            for (var side = 0; side < 2; side++)
            {
                var expected = side == 0 ? match : count - match;
                shares[0, side][(int)pattern.Street] += expected;
                shares[1, side][(int)pattern.Domain] += expected;
                shares[2, side][(int)pattern.Parent] += expected;
                shares[3, side][(int)pattern.Kind] += expected;
            }

            if (TellsOfForms(pattern)) { shares[FirstForm + pattern.Rarity, 0][(int)pattern.Form] += match; }
        }

        rareMatchForms = new double[3];
        for (var rarity = CellEstimator.RareClass; rarity < model.Form.Length; rarity++)
        {
            for (var level = 0; level < rareMatchForms.Length; level++) { rareMatchForms[level] += shares[FirstForm + rarity, 0][level]; }
        }

        var change = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            change = Math.Max(change, features[i].Update(shares[i, 0], shares[i, 1], FeatureStrength));
        }

        return change;
    }

    /// <summary>
    /// Rare names in two regions are one company's or its namesakes': what both register says little. Equal names in one place are
    /// two items only because something else differs, the form as a rule.
    /// </summary>
    private static bool TellsOfForms(in PairPattern pattern) => pattern.Place >= PlaceLevel.OtherRegion
        ? pattern.Rarity < CellEstimator.RareClass
        : pattern is not { Name: NameLevel.Equal, Place: PlaceLevel.SamePostalCode };
}
