using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>An entity that a vendor may be.</summary>
public sealed record ScreenCandidateJson(
    EntityRef Entity, double Score, string Verdict, string Reason, string? Name, string? SharedIdentifier);
