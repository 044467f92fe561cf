namespace Cutset.Cli.Json;

/// <summary>A file that is not as its manifest says.</summary>
internal sealed record VerifyFindingJson(string Path, string Problem, string Remedy);
