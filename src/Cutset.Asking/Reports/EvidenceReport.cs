using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>One cited record, as it was published.</summary>
/// <param name="Evidence">The citation, with the record where its file is at hand.</param>
/// <param name="Problem">Why the record cannot be shown; null where it is.</param>
public sealed record EvidenceReport(Citation Evidence, string? Problem);
