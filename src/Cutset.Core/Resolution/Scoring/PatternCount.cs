namespace Cutset.Core.Resolution.Scoring;

/// <summary>How many compared pairs show a pattern.</summary>
/// <param name="Code">The pattern's <see cref="PairPattern.Code"/>.</param>
/// <param name="Count">Number of pairs, at least 1.</param>
internal readonly record struct PatternCount(int Code, long Count);
