namespace Cutset.Cli.Evaluating;

/// <summary>What another threshold would give.</summary>
internal sealed record CurvePoint(double Threshold, double Precision, double Recall, double F1);
