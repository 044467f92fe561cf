namespace Cutset.Core.Names.Evaluation;

/// <summary>The scores of one category of pairs.</summary>
/// <param name="Category">The category; empty for pairs without one.</param>
/// <param name="Scores">Counts at the shipped threshold.</param>
public sealed record CategoryScores(string Category, PairScores Scores);
