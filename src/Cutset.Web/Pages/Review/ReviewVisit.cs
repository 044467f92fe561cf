using Cutset.Asking.Reviewing;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;
using Cutset.Web.Access;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Pages.Review;

/// <summary>What the address of a queue says, and who asks.</summary>
/// <param name="Place">The place in the queue, from 0.</param>
/// <param name="Since">Number of the first decision of the sitting; null before there is one.</param>
/// <param name="Undone">Number of the decision that was taken back just now; null: none was.</param>
/// <param name="Author">The visitor.</param>
internal sealed record ReviewVisit(int Place, long? Since, long? Undone, string Author)
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="Cutset.Asking.Sessions.UsageException">A number that is none.</exception>
    public static ReviewVisit Of(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        return new ReviewVisit(
            address.Number("place", 0) ?? 0, address.Number("since", 1), address.Number("undone", 1), Caller.Of(context).Name);
    }

    /// <summary>How far the visitor is. What was taken back is shown again, where the queue has it.</summary>
    /// <typeparam name="T">What waits.</typeparam>
    /// <param name="items">The queue.</param>
    /// <param name="all">All decisions, in the order of recording.</param>
    /// <param name="onClaims">Whether the queue is of claims, or of pairs.</param>
    /// <param name="isAbout">Whether a decision is about an item.</param>
    /// <param name="namesOf">The two of a decision as a person knows them.</param>
    public ReviewStanding Stand<T>(
        IReadOnlyList<T> items, IReadOnlyList<StoredDecision> all, bool onClaims, Func<T, Decision, bool> isAbout,
        Func<Decision, string> namesOf)
    {
        var undone = all.FirstOrDefault(stored => stored.Id == Undone && stored.RetractedAt is not null)?.Decision;
        var place = undone is null ? -1 : items.ToList().FindIndex(item => isAbout(item, undone));
        var sitting = ReviewSitting.Of(all, Author, Since, onClaims);
        return new ReviewStanding(
            Math.Min(place < 0 ? Place : place, Math.Max(0, items.Count - 1)),
            items.Count,
            all.Count(stored => stored.RetractedAt is null && stored.Decision.IsOnClaim == onClaims),
            sitting,
            sitting.Last is { } last ? namesOf(last.Decision) : "",
            undone is null ? null : VerdictWords.Of(undone.Verdict),
            [.. DecisionConflicts.Find(all).Select(DecisionConflicts.Describe)]);
    }
}
