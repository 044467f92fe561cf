namespace Cutset.Cli.Json;

/// <summary>A name, in which use, and in how many records.</summary>
internal sealed record EntityNameJson(string Text, string Use, int Records);
