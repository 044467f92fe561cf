using Cutset.Asking.Reviewing;
using Cutset.Store.Decisions;

namespace Cutset.Asking.Reports;

/// <summary>A decision; on a claim <c>left</c> is its key, and <c>right</c> is empty.</summary>
public sealed record DecisionJson(
    long Number, string Left, string Right, string Verdict, string DecidedBy, DateTimeOffset DecidedAt, string Note,
    DateTimeOffset? RetractedAt)
{
    /// <summary>From the store.</summary>
    public static DecisionJson Of(StoredDecision stored) => new(
        stored.Id, stored.Decision.Left.Value, stored.Decision.Right.Value, VerdictWords.Of(stored.Decision.Verdict),
        stored.Decision.DecidedBy, stored.Decision.DecidedAt, stored.Decision.Note, stored.RetractedAt);
}
