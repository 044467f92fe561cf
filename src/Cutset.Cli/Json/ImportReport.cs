namespace Cutset.Cli.Json;

/// <summary>What <c>cutset import --json</c> prints.</summary>
internal sealed record ImportReport(IReadOnlyList<ImportJson> Imports, IReadOnlyList<SkippedJson> Skipped);
