namespace Cutset.Asking.Evaluating;

/// <summary>B-cubed rates: means over the rows.</summary>
public sealed record BCubedReport(double Precision, double Recall, double F1);
