using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Json;

/// <summary>A record that belongs to the entity. <c>certain</c> groups hold with certain merges only.</summary>
internal sealed record EntityRecordJson(
    string Id, string Key, string? Name, string? Address, IReadOnlyList<string> Identifiers, int Certain, int ImportSequence,
    Citation? Evidence);
