namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset import --json</c> prints.</summary>
public sealed record ImportReport(IReadOnlyList<ImportJson> Imports, IReadOnlyList<SkippedJson> Skipped);
