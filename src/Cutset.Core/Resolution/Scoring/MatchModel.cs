namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// The weights by which the levels of agreement of a pair add up to the log-odds (in bits) that it is one
/// organisation: the model of Fellegi and Sunter (1969), with the name's level and rarity as the starting odds, since
/// only pairs with something in common are ever compared.
/// </summary>
internal sealed class MatchModel
{
    /// <summary>Bits for a shared strong identifier: an identifier on a wrong record is about one in a hundred.</summary>
    public const double SharedIdentifierBits = 7;

    /// <summary>Bits for other numbers in a scheme of which one company may hold several.</summary>
    public const double OtherNumbersBits = -0.5;

    /// <summary>Bits for other numbers in a scheme of one number for each organisation.</summary>
    public const double OtherOrganizationBits = -6;

    /// <summary>
    /// Published starting shares of matches among compared pairs: a row for each <see cref="NameLevel"/>, a column
    /// for each class of rarity (0: borne by many).
    /// </summary>
    private static readonly double[][] PriorMatchShare =
    [
        [0.0002, 0.0005, 0.001, 0.001],
        [0.002, 0.005, 0.01, 0.01],
        [0.02, 0.08, 0.12, 0.15],
        [0.03, 0.10, 0.25, 0.30],
        [0.02, 0.08, 0.15, 0.20],
        [0.05, 0.20, 0.35, 0.45],
        [0.05, 0.25, 0.40, 0.45],
        [0.30, 0.75, 0.88, 0.92],
        [0.40, 0.80, 0.95, 0.98],
    ];

    private readonly double[] _nameBits = new double[PairPattern.NameLevels * PairPattern.RarityClasses];

    /// <summary>The published model, before any data were seen.</summary>
    public MatchModel()
    {
        for (var level = 0; level < PairPattern.NameLevels; level++)
        {
            for (var rarity = 0; rarity < PairPattern.RarityClasses; rarity++)
            {
                SetMatchShare((NameLevel)level, rarity, PriorMatchShare[level][rarity]);
            }
        }
    }

    /// <summary>Weights of the legal form.</summary>
    public LevelWeights Form { get; } = new([0, 0.75, 0.25], [0, 0.45, 0.55]);

    /// <summary>Weights of <see cref="PlaceLevel"/>.</summary>
    public LevelWeights Place { get; } = new(
        [0, 0.62, 0.14, 0.06, 0.08, 0.095, 0.005],
        [0, 0.02, 0.04, 0.04, 0.10, 0.75, 0.05]);

    /// <summary>Weights of the street.</summary>
    public LevelWeights Street { get; } = new([0, 0.70, 0.30], [0, 0.01, 0.99]);

    /// <summary>Weights of the web domain.</summary>
    public LevelWeights Domain { get; } = new([0, 0.85, 0.15], [0, 0.02, 0.98]);

    /// <summary>Weights of the parent.</summary>
    public LevelWeights Parent { get; } = new([0, 0.80, 0.20], [0, 0.05, 0.95]);

    /// <summary>Weights of the kind (public body or not).</summary>
    public LevelWeights Kind { get; } = new([0, 0.98, 0.02], [0, 0.85, 0.15]);

    /// <summary>
    /// For each class of rarity, the share of equal names in two regions that belong to two organisations
    /// (<see cref="NameSpread.HomonymShare"/>).
    /// </summary>
    public double[] Homonyms { get; } = [0.9, 0.6, 0.4, 0.25];

    /// <summary>
    /// Weight in bits of the place. For equal names in two regions, it brings the odds to those of one that moved against
    /// two homonyms: there name and place do not speak independently.
    /// </summary>
    public double PlaceBits(in PairPattern pattern) =>
        pattern is { Name: NameLevel.Equal or NameLevel.Same, Place: >= PlaceLevel.OtherRegion }
            ? Math.Log2((1 - Homonyms[pattern.Rarity]) / Homonyms[pattern.Rarity]) - NameBits(pattern.Name, pattern.Rarity)
            : Place.Bits((int)pattern.Place);

    /// <summary>Weight in bits of the legal form. An equal form is only no objection: homonyms have it too.</summary>
    public double FormBits(Agreement form) => form == Agreement.Differs ? Form.Bits((int)form) : 0;

    /// <summary>Log-odds in bits of a pattern.</summary>
    public double Bits(in PairPattern pattern) =>
        NameBits(pattern.Name, pattern.Rarity) + FormBits(pattern.Form) + PlaceBits(pattern) +
        Street.Bits((int)pattern.Street) + Domain.Bits((int)pattern.Domain) + Parent.Bits((int)pattern.Parent) +
        Kind.Bits((int)pattern.Kind) + IdentifierBits(pattern.Identifier);

    /// <summary>Starting log-odds in bits of a name level and class of rarity.</summary>
    public double NameBits(NameLevel level, int rarity) => _nameBits[((int)level * PairPattern.RarityClasses) + rarity];

    /// <summary>Weight in bits of an identifier level.</summary>
    public static double IdentifierBits(IdentifierLevel level) => level switch
    {
        IdentifierLevel.Shared => SharedIdentifierBits,
        IdentifierLevel.OtherNumbers => OtherNumbersBits,
        IdentifierLevel.OtherOrganization => OtherOrganizationBits,
        _ => 0,
    };

    /// <summary>Probability that goes with log-odds in bits.</summary>
    public static double Probability(double bits) => 1 / (1 + Math.Pow(2, -bits));

    /// <summary>The published share of matches in a cell.</summary>
    public static double PriorShare(NameLevel level, int rarity) => PriorMatchShare[(int)level][rarity];

    /// <summary>Sets the share of matches among the pairs of a cell.</summary>
    public void SetMatchShare(NameLevel level, int rarity, double share) =>
        _nameBits[((int)level * PairPattern.RarityClasses) + rarity] = Math.Log2(share / (1 - share));

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
            var pattern = default(PairPattern) with { Name = NameLevel.Equal, Rarity = rarity, Place = PlaceLevel.OtherRegion };
            weights.Add(new("place", $"equal name in {PlaceLevel.OtherRegion}/{rarity}", PlaceBits(pattern)));
        }

        foreach (var level in Enum.GetValues<PlaceLevel>().Skip(1)) { weights.Add(new("place", $"{level}", Place.Bits((int)level))); }
        foreach (var (column, of) in new[] { ("form", Form), ("street", Street), ("domain", Domain), ("parent", Parent), ("kind", Kind) })
        {
            weights.Add(new(column, $"{Agreement.Same}", of.Bits((int)Agreement.Same)));
            weights.Add(new(column, $"{Agreement.Differs}", of.Bits((int)Agreement.Differs)));
        }

        return weights;
    }
}
