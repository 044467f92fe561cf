namespace Cutset.Cli.Json;

/// <summary>Numbers of two decisions that contradict each other.</summary>
internal sealed record ConflictJson(long Same, long Different);
