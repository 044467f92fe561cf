namespace Cutset.Cli.Json;

/// <summary>What <c>cutset decisions list --json</c> prints.</summary>
internal sealed record DecisionsReport(IReadOnlyList<DecisionJson> Decisions, IReadOnlyList<ConflictJson> Conflicts);
