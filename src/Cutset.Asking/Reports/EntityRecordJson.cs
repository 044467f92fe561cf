using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>A record that belongs to the entity. <c>certain</c> groups hold with certain merges only.</summary>
public sealed record EntityRecordJson(
    string Id, string Key, string? Name, string? Address, IReadOnlyList<string> Identifiers, int Certain, int ImportSequence,
    Citation? Evidence);
