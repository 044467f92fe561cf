namespace Cutset.Asking.Evaluating;

/// <summary>What another threshold would give.</summary>
public sealed record CurvePoint(double Threshold, double Precision, double Recall, double F1);
