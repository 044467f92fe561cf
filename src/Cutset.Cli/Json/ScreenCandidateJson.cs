using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Json;

/// <summary>An entity that a vendor may be.</summary>
internal sealed record ScreenCandidateJson(
    EntityRef Entity, double Score, string Verdict, string Reason, string? Name, string? SharedIdentifier);
