namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// The weights by which the levels of agreement of a pair add up to the log-odds (in bits) that it is one
/// organisation: the model of Fellegi and Sunter (1969), with the name's level and rarity as the starting odds, since
/// only pairs with something in common are ever compared.
/// </summary>
internal sealed class MatchModel
{
    /// <summary>Bits for a shared strong identifier: an identifier on a wrong record is about one in a hundred.</summary>
    private const double SharedIdentifierBits = 7;

    /// <summary>Bits for other numbers in a scheme of which one company may hold several, under one name.</summary>
    private const double OtherNumbersBits = -0.5;

    /// <summary>The same under names that differ in letters, or in two regions: seldom is one company registered twice with
    /// a slip.</summary>
    private const double OtherNumbersLikeNamesBits = -2;

    /// <summary>The same under names that differ in words: two registrations, of a company and its arm as a rule.</summary>
    private const double OtherNumbersOtherNamesBits = -12;

    /// <summary>Bits for other numbers in a scheme of one number for each organisation.</summary>
    private const double OtherOrganizationBits = -6;

    /// <summary>
    /// Published shares of matches among compared pairs, wherever they are: a row for each <see cref="NameLevel"/>, a
    /// column for each class of rarity.
    /// </summary>
    private static readonly double[][] PriorShares =
    [
        [0.0002, 0.0002, 0.0002, 0.0005, 0.0005, 0.001, 0.001, 0.001],
        [0.0005, 0.001, 0.002, 0.003, 0.005, 0.008, 0.01, 0.01],
        [0.003, 0.006, 0.01, 0.02, 0.04, 0.07, 0.09, 0.10],
        [0.005, 0.01, 0.02, 0.04, 0.08, 0.12, 0.15, 0.18],
        [0.005, 0.01, 0.03, 0.06, 0.10, 0.14, 0.18, 0.20],
        [0.01, 0.03, 0.06, 0.12, 0.22, 0.33, 0.40, 0.45],
        [0.05, 0.10, 0.20, 0.35, 0.55, 0.75, 0.85, 0.90],
        [0.01, 0.03, 0.06, 0.12, 0.25, 0.40, 0.50, 0.55],
        [0.04, 0.10, 0.20, 0.35, 0.50, 0.60, 0.70, 0.75],
        [0.04, 0.10, 0.20, 0.35, 0.55, 0.75, 0.85, 0.90],
        [0.20, 0.35, 0.50, 0.65, 0.78, 0.88, 0.93, 0.96],
        [0.30, 0.45, 0.60, 0.72, 0.82, 0.90, 0.95, 0.98],
    ];

    /// <summary>Published shares, for each class of rarity, of equal names in two regions that two organisations bear.</summary>
    private static readonly double[] PriorHomonyms = [0.95, 0.9, 0.8, 0.7, 0.5, 0.4, 0.3, 0.25];

    /// <summary>Published places of two records of one organisation.</summary>
    private static readonly double[] MatchPlaces = [0, 0.62, 0.14, 0.06, 0.08, 0.095, 0.005];

    /// <summary>Published places of strangers' records.</summary>
    private static readonly double[] StrangerPlaces = [0, 0.02, 0.04, 0.04, 0.10, 0.75, 0.05];

    /// <summary>Published share of equal legal forms among pairs of one organisation that state two.</summary>
    private const double PublishedSameForm = 0.85;

    /// <summary>How many pairs count for two organisations with one name registering alike as often as one does.</summary>
    private const double HomonymStrength = 50;

    /// <summary>From so many pairs on, what they say of a cell outweighs what was published.</summary>
    private const double EnoughPairs = 200;

    private readonly bool[] _isLearnt = new bool[PairPattern.NameLevels * PairPattern.RarityClasses * PairPattern.PlaceLevels];
    private readonly double[] _nameBits = new double[PairPattern.NameLevels * PairPattern.RarityClasses];
    private readonly double[] _cellBits =
        new double[PairPattern.NameLevels * PairPattern.RarityClasses * PairPattern.PlaceLevels];

    /// <summary>The published model, before any data were seen.</summary>
    public MatchModel()
    {
        for (var level = NameLevel.Different; level <= NameLevel.Equal; level++)
        {
            for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
            {
                SetNameShare(level, rarity, PriorShare(level, rarity));
                for (var place = PlaceLevel.Unknown; place <= PlaceLevel.OtherCountry; place++)
                {
                    SetMatchShare(level, rarity, place, PriorShare(level, rarity, place));
                }
            }
        }
    }

    /// <summary>Published shares of <see cref="PlaceLevel"/> among matches.</summary>
    public static ReadOnlySpan<double> PublishedPlaces => MatchPlaces;

    /// <summary>Published shares of <see cref="PlaceLevel"/> among strangers.</summary>
    public static ReadOnlySpan<double> PublishedStrangers => StrangerPlaces;

    /// <summary>
    /// Weights of the legal form, for each class of rarity: strangers have one form by chance, whatever their names, while how
    /// often one company's records state one form differs with how common its name is.
    /// </summary>
    public LevelWeights[] Form { get; } = [.. PriorHomonyms.Select(static _ => new LevelWeights([0, PublishedSameForm, 1 - PublishedSameForm], [0, 0.6, 0.4]))];

    /// <summary>Weights of the street.</summary>
    public LevelWeights Street { get; } = new([0, 0.70, 0.30], [0, 0.01, 0.99]);

    /// <summary>Weights of the web domain.</summary>
    public LevelWeights Domain { get; } = new([0, 0.85, 0.15], [0, 0.02, 0.98]);

    /// <summary>Weights of the parent.</summary>
    public LevelWeights Parent { get; } = new([0, 0.80, 0.20], [0, 0.05, 0.95]);

    /// <summary>Weights of the kind (public body or not).</summary>
    public LevelWeights Kind { get; } = new([0, 0.98, 0.02], [0, 0.85, 0.15]);

    /// <summary>Weight in bits of the place, given the name.</summary>
    public double PlaceBits(in PairPattern pattern) => CellBits(pattern) - NameBits(pattern);

    /// <summary>Weight in bits of an equal legal form of names in two regions, but for the commonest; 0 until the data tells that those who bear one
    /// name there register otherwise.</summary>
    public double SameFormElsewhereBits { get; private set; }

    /// <summary>Weight in bits of the legal form. In another region an equal form is no more than no objection, unless the data
    /// tells (<see cref="SetFormsElsewhere"/>): those who bear one name there often have one form too.</summary>
    public double FormBits(in PairPattern pattern)
    {
        var bits = Form[pattern.Rarity].Bits((int)pattern.Form);
        return pattern.Place < PlaceLevel.OtherRegion ? bits
            : pattern.Rarity >= CellEstimator.LeastToldByCompany && pattern.Form == Agreement.Same ? SameFormElsewhereBits
            : Math.Min(bits, 0);
    }

    /// <summary>Log-odds in bits of a pattern.</summary>
    public double Bits(in PairPattern pattern) =>
        CellBits(pattern) + FormBits(pattern) +
        Street.Bits((int)pattern.Street) + Domain.Bits((int)pattern.Domain) + Parent.Bits((int)pattern.Parent) +
        Kind.Bits((int)pattern.Kind) + IdentifierBits(pattern);

    /// <summary>Starting log-odds in bits of a pair's name level and class of rarity: of all pairs with such names or, where no
    /// place is stated, of those of which none is.</summary>
    public double NameBits(in PairPattern pattern) =>
        pattern.Place == PlaceLevel.Unknown ? CellBits(pattern) : NameBits(pattern.Name, pattern.Rarity);

    /// <summary>Weight in bits of an identifier level.</summary>
    public static double IdentifierBits(in PairPattern pattern) => pattern.Identifier switch
    {
        IdentifierLevel.Shared => SharedIdentifierBits,
        IdentifierLevel.OtherNumbers => pattern.Name switch
        {
            >= NameLevel.Same when pattern.Place < PlaceLevel.OtherRegion => OtherNumbersBits,
            >= NameLevel.CutOff => OtherNumbersLikeNamesBits,
            _ => OtherNumbersOtherNamesBits,
        },
        IdentifierLevel.OtherOrganization => OtherOrganizationBits,
        _ => 0,
    };

    /// <summary>Probability that goes with log-odds in bits.</summary>
    public static double Probability(double bits) => 1 / (1 + Math.Pow(2, -bits));

    /// <summary>The published share of matches among pairs with such names.</summary>
    public static double PriorShare(NameLevel level, int rarity) => PriorShares[(int)level][rarity];

    /// <summary>The published share of matches among pairs with such names in such places.</summary>
    public static double PriorShare(NameLevel level, int rarity, PlaceLevel place)
    {
        if (level >= NameLevel.Same && place >= PlaceLevel.OtherRegion) { return 1 - PriorHomonyms[rarity]; }
        var share = PriorShare(level, rarity);
        if (place == PlaceLevel.Unknown) { return share; }
        var odds = share / (1 - share) * MatchPlaces[(int)place] / StrangerPlaces[(int)place];
        return odds / (1 + odds);
    }

    /// <summary>Sets the share of matches among the pairs with such names, wherever they are.</summary>
    public void SetNameShare(NameLevel level, int rarity, double share) =>
        _nameBits[((int)level * PairPattern.RarityClasses) + rarity] = LogOdds(share);

    /// <summary>Sets the share of matches among the pairs of a cell.</summary>
    public void SetMatchShare(NameLevel level, int rarity, PlaceLevel place, double share) =>
        _cellBits[Cell(level, rarity, place)] = LogOdds(share);

    /// <summary>Sets the share of matches among the pairs of a cell, estimated from so many of them.</summary>
    public void Learn(NameLevel level, int rarity, PlaceLevel place, double share, double pairs)
    {
        SetMatchShare(level, rarity, place, share);
        _isLearnt[Cell(level, rarity, place)] = pairs >= EnoughPairs;
    }

    /// <summary>Sets the weight of an equal form in two regions, from counts of pairs by <see cref="Agreement"/>.</summary>
    /// <param name="matches">Pairs of one organisation.</param>
    /// <param name="strength">How many pairs the published share among matches counts for.</param>
    /// <param name="homonyms">Pairs of two organisations with one name.</param>
    public void SetFormsElsewhere(ReadOnlySpan<double> matches, double strength, ReadOnlySpan<double> homonyms)
    {
        var match = ShareOfSame(matches, PublishedSameForm, strength);
        SameFormElsewhereBits = Math.Max(0, Math.Log2(match / ShareOfSame(homonyms, match, HomonymStrength)));
    }

    /// <summary>True when the data itself told how many pairs with such names and places are one organisation.</summary>
    public bool IsLearnt(in PairPattern pattern) => _isLearnt[Cell(pattern.Name, pattern.Rarity, pattern.Place)];

    /// <summary>All weights, column by column, in the order of their levels.</summary>
    public IReadOnlyList<LearntWeight> Weights()
    {
        var weights = new List<LearntWeight>();
        foreach (var level in Enum.GetValues<NameLevel>())
        {
            for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
            {
                weights.Add(new("name", $"{level}/{rarity}", NameBits(level, rarity)));
            }
        }

        for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
        {
            weights.Add(new("form", $"{Agreement.Same}/{rarity}", Form[rarity].Bits((int)Agreement.Same)));
            weights.Add(new("form", $"{Agreement.Differs}/{rarity}", Form[rarity].Bits((int)Agreement.Differs)));
            foreach (var place in Enum.GetValues<PlaceLevel>())
            {
                var pattern = default(PairPattern) with { Name = NameLevel.Equal, Rarity = rarity, Place = place };
                weights.Add(new("place", $"equal name, {place}/{rarity}", CellBits(pattern) - NameBits(NameLevel.Equal, rarity)));
            }
        }

        weights.Add(new("form", "Same, in two regions", SameFormElsewhereBits));
        foreach (var (column, of) in new[] { ("street", Street), ("domain", Domain), ("parent", Parent), ("kind", Kind) })
        {
            weights.Add(new(column, $"{Agreement.Same}", of.Bits((int)Agreement.Same)));
            weights.Add(new(column, $"{Agreement.Differs}", of.Bits((int)Agreement.Differs)));
        }

        return weights;
    }

    /// <summary>The weights as they are, for later runs.</summary>
    public double[] Save()
    {
        var values = new List<double>([.. _nameBits, .. _cellBits, .. _isLearnt.Select(static isLearnt => isLearnt ? 1.0 : 0.0)]);
        foreach (var weights in (LevelWeights[])[.. Form, Street, Domain, Parent, Kind]) { weights.Save(values); }
        values.Add(SameFormElsewhereBits);
        return [.. values];
    }

    /// <summary>A model with the weights that <see cref="Save"/> gave.</summary>
    public static MatchModel Load(ReadOnlySpan<double> values)
    {
        var model = new MatchModel();
        values[..model._nameBits.Length].CopyTo(model._nameBits);
        values = values[model._nameBits.Length..];
        values[..model._cellBits.Length].CopyTo(model._cellBits);
        values = values[model._cellBits.Length..];
        for (var i = 0; i < model._isLearnt.Length; i++) { model._isLearnt[i] = values[i] != 0; }
        values = values[model._isLearnt.Length..];
        foreach (var weights in (LevelWeights[])[.. model.Form, model.Street, model.Domain, model.Parent, model.Kind])
        {
            values = weights.Load(values);
        }

        model.SameFormElsewhereBits = values[0];
        return model;
    }

    private static double ShareOfSame(ReadOnlySpan<double> counts, double prior, double strength) =>
        (counts[(int)Agreement.Same] + (prior * strength)) / (counts[(int)Agreement.Same] + counts[(int)Agreement.Differs] + strength);

    private double NameBits(NameLevel level, int rarity) => _nameBits[((int)level * PairPattern.RarityClasses) + rarity];

    private double CellBits(in PairPattern pattern) => _cellBits[Cell(pattern.Name, pattern.Rarity, pattern.Place)];

    private static int Cell(NameLevel level, int rarity, PlaceLevel place) =>
        ((((int)level * PairPattern.RarityClasses) + rarity) * PairPattern.PlaceLevels) + (int)place;

    private static double LogOdds(double share)
    {
        share = Math.Clamp(share, 1e-5, 1 - 1e-4);
        return Math.Log2(share / (1 - share));
    }
}
