namespace Cutset.Core.Names;

/// <summary>The outcome of comparing two names.</summary>
/// <param name="Score">Estimated share of pairs like this one that are the same organisation, in [0, 1].</param>
/// <param name="Verdict">What follows from the score at the thresholds of <see cref="NameComparer"/>.</param>
/// <param name="Relation">How else the names hang together.</param>
/// <param name="Information">How much the matched words tell: the sum of their weights, 0 when only common words or
/// none met, about 1 for each rare word. A fine score with little information ("Construction Services Inc" twice) says
/// that the names are the same, not that the organisations are.</param>
public readonly record struct NameComparison(
    double Score, NameVerdict Verdict, NameRelation Relation, double Information);
