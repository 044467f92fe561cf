namespace Cutset.Asking.Reports;

/// <summary>A file that is not as its manifest says.</summary>
public sealed record VerifyFindingJson(string Path, string Problem, string Remedy);
