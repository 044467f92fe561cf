namespace Cutset.Cli.Evaluating;

/// <summary>B-cubed rates: means over the rows.</summary>
internal sealed record BCubedReport(double Precision, double Recall, double F1);
