namespace Cutset.Asking.Reports;

/// <summary>A file that was left out.</summary>
public sealed record SkippedJson(string Name, string Reason);
