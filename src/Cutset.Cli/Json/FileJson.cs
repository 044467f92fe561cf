namespace Cutset.Cli.Json;

/// <summary>A file that was read.</summary>
internal sealed record FileJson(
    string Name, string Dataset, string Sha256, long SizeInBytes, DateOnly? AsOf, string? Licence, string? Url);
