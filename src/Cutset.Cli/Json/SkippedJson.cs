namespace Cutset.Cli.Json;

/// <summary>A file that was left out.</summary>
internal sealed record SkippedJson(string Name, string Reason);
