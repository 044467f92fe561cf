using Cutset.Asking.Reviewing;
using Cutset.Core.Resolution;

namespace Cutset.Web.Pages.Review;

/// <summary>One pair of the queue.</summary>
/// <param name="Item">Why it waits; null: nothing waits.</param>
/// <param name="Pair">The two records.</param>
/// <param name="Standing">How far the visitor is.</param>
public sealed record ReviewModel(ReviewItem? Item, PairView? Pair, ReviewStanding Standing)
{
    /// <summary>What each column weighs; null where that was not asked for, or cannot be told.</summary>
    public PairExplanation? Weights { get; init; }

    /// <summary>How many of the pairs that wait are apart: questions of the build. The others are merged, as likely one.</summary>
    public int Apart { get; init; }

    /// <summary>How many claims wait in the other queue.</summary>
    public int ClaimsWaiting { get; init; }

    /// <summary>True where the pair can be weighed.</summary>
    public bool CanWeigh { get; init; }
}
