namespace Cutset.Cli.Json;

/// <summary>What <c>cutset verify --json</c> prints.</summary>
internal sealed record VerifyReport(int Files, long Bytes, IReadOnlyList<VerifyFindingJson> Findings);
