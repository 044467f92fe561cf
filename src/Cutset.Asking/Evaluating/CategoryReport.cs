using Cutset.Core.Names.Evaluation;

namespace Cutset.Asking.Evaluating;

/// <summary>The scores of one category of pairs; empty for pairs without one.</summary>
public sealed record CategoryReport(string Category, double Precision, double Recall, double F1, PairScores Counts);
