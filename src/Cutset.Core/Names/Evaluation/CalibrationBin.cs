namespace Cutset.Core.Names.Evaluation;

/// <summary>Pairs with scores in one range, and how many of them are the same.</summary>
/// <param name="From">Least score.</param>
/// <param name="To">Score that it stays below; 1 is within the last range.</param>
/// <param name="Pairs">Number of pairs.</param>
/// <param name="Matches">Number of them labelled the same.</param>
/// <param name="MeanScore">Mean of their scores; what <see cref="Matches"/> / <see cref="Pairs"/> should be.</param>
public sealed record CalibrationBin(double From, double To, long Pairs, long Matches, double MeanScore);
