namespace Cutset.Web.Api;

/// <summary>A decision to record.</summary>
/// <param name="One">One record or organisation: its id, key or name.</param>
/// <param name="Other">The other.</param>
/// <param name="Verdict"><c>same</c>, <c>different</c> or <c>unsure</c>.</param>
/// <param name="Note">Why; may be left out.</param>
internal sealed record DecisionRequest(string? One, string? Other, string? Verdict, string? Note);
