namespace Cutset.Web.Api;

/// <summary>A decision to record: on two records, or on a claim.</summary>
/// <param name="One">One record or organisation: its id, key or name. Left out for a claim.</param>
/// <param name="Other">The other. Left out for a claim.</param>
/// <param name="Verdict"><c>same</c>, <c>different</c> or <c>unsure</c>; of a claim <c>confirmed</c>, <c>rejected</c> or
/// <c>unsure</c>.</param>
/// <param name="Note">Why; may be left out.</param>
/// <param name="Claim">The key of a claim, in place of two records.</param>
internal sealed record DecisionRequest(string? One, string? Other, string? Verdict, string? Note, string? Claim = null);
