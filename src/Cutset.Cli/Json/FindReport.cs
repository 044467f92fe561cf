namespace Cutset.Cli.Json;

/// <summary>What <c>cutset find --json</c> prints.</summary>
internal sealed record FindReport(string Text, IReadOnlyList<FindHitJson> Hits);
