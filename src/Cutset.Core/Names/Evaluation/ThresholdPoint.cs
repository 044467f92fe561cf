namespace Cutset.Core.Names.Evaluation;

/// <summary>One point of the threshold curve.</summary>
/// <param name="Threshold">The score from which pairs would be called the same.</param>
/// <param name="Scores">The counts that it would give.</param>
public sealed record ThresholdPoint(double Threshold, PairScores Scores);
