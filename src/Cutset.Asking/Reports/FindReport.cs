namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset find --json</c> prints.</summary>
public sealed record FindReport(string Text, IReadOnlyList<FindHitJson> Hits);
