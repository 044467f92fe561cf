namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset verify --json</c> prints.</summary>
public sealed record VerifyReport(int Files, long Bytes, IReadOnlyList<VerifyFindingJson> Findings);
