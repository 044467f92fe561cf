namespace Cutset.Cli.Json;

/// <summary>An identifier, and how many records give it.</summary>
internal sealed record EntityIdentifierJson(string Scheme, string Value, int Records);
