namespace Cutset.Core.Names.Evaluation;

/// <summary>Counts of right and wrong answers, and what follows from them.</summary>
/// <param name="TruePositives">Pairs rightly called the same.</param>
/// <param name="FalsePositives">Pairs wrongly called the same.</param>
/// <param name="FalseNegatives">Pairs wrongly not called the same.</param>
/// <param name="TrueNegatives">Pairs rightly not called the same.</param>
public readonly record struct PairScores(
    long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Share of the pairs called the same that are; 1 when none was called so.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the pairs that are the same that were called so; 1 when there are none.</summary>
    public double Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of the two; 0 when both are 0.</summary>
    public double F1 => TruePositives == 0 && FalsePositives + FalseNegatives > 0 ? 0
        : Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Number of pairs.</summary>
    public long Total => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>Adds one answer.</summary>
    public PairScores Add(bool isMatch, bool saidSame) => (isMatch, saidSame) switch
    {
        (true, true) => this with { TruePositives = TruePositives + 1 },
        (false, true) => this with { FalsePositives = FalsePositives + 1 },
        (true, false) => this with { FalseNegatives = FalseNegatives + 1 },
        _ => this with { TrueNegatives = TrueNegatives + 1 },
    };

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
