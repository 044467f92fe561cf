namespace Cutset.Core.Names.Evaluation;

/// <summary>A labelled pair with the comparison's answer.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Comparison">The answer.</param>
public sealed record PairOutcome(LabelledPair Pair, NameComparison Comparison)
{
    /// <summary>True when the label counts and the answer is wrong at the shipped threshold.</summary>
    public bool IsError => Pair.Policy.Length == 0 && Pair.IsMatch != (Comparison.Verdict == NameVerdict.Same);

    /// <summary>How far the score lies from the label, in [0, 1].</summary>
    public double Miss => Pair.IsMatch ? 1 - Comparison.Score : Comparison.Score;
}
