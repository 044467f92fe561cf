using Cutset.Cli.Reviewing;
using Cutset.Store.Decisions;

namespace Cutset.Cli.Json;

/// <summary>A decision.</summary>
internal sealed record DecisionJson(
    long Number, string Left, string Right, string Verdict, string DecidedBy, DateTimeOffset DecidedAt, string Note,
    DateTimeOffset? RetractedAt)
{
    /// <summary>From the store.</summary>
    public static DecisionJson Of(StoredDecision stored) => new(
        stored.Id, stored.Decision.Left.Value, stored.Decision.Right.Value, VerdictWords.Of(stored.Decision.Verdict),
        stored.Decision.DecidedBy, stored.Decision.DecidedAt, stored.Decision.Note, stored.RetractedAt);
}
