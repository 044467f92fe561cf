namespace Cutset.Cli.Json;

/// <summary>An entity that was found, and why.</summary>
internal sealed record FindHitJson(
    string Id, string Kind, string Name, string Reason, string Matched, double Score, int Records);
