using Cutset.Core.Names.Evaluation;

namespace Cutset.Cli.Evaluating;

/// <summary>The scores of one category of pairs; empty for pairs without one.</summary>
internal sealed record CategoryReport(string Category, double Precision, double Recall, double F1, PairScores Counts);
