using System.Collections.Immutable;
using Cutset.Store.Decisions;

namespace Cutset.Asking.Reviewing;

/// <summary>The verdicts that one person recorded in one go and has not taken back; undo takes them back one by one.</summary>
/// <param name="Since">Number of the first decision of the sitting; null before there is one.</param>
/// <param name="Verdicts">Those that stand, in the order of recording.</param>
public sealed record ReviewSitting(long? Since, ImmutableArray<StoredDecision> Verdicts)
{
    /// <summary>The one that undo takes back next; null: none is left.</summary>
    public StoredDecision? Last => Verdicts.IsEmpty ? null : Verdicts[^1];

    /// <summary>The sitting of a person.</summary>
    /// <param name="all">All decisions, in the order of recording.</param>
    /// <param name="author">Who sits; verdicts of others are nobody's to undo here.</param>
    /// <param name="since">Number of the first decision of the sitting; null before there is one.</param>
    /// <param name="onClaims">Whether it goes through claims, or through pairs.</param>
    public static ReviewSitting Of(IReadOnlyList<StoredDecision> all, string author, long? since, bool onClaims) => new(
        since,
        since is null
            ? []
            : [.. all.Where(stored => stored.Id >= since && stored.RetractedAt is null && stored.Decision.DecidedBy == author
                && stored.Decision.IsOnClaim == onClaims)]);
}
