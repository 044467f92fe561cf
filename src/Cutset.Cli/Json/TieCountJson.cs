namespace Cutset.Cli.Json;

/// <summary>How many ties of a kind there are; <c>supplies</c>: the entity is the end that supplies.</summary>
internal sealed record TieCountJson(string Kind, bool Supplies, long Ties);
