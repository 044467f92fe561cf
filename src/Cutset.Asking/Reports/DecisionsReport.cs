namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset decisions list --json</c> prints.</summary>
public sealed record DecisionsReport(IReadOnlyList<DecisionJson> Decisions, IReadOnlyList<ConflictJson> Conflicts);
