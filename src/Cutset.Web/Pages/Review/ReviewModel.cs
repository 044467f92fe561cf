using Cutset.Asking.Reviewing;
using Cutset.Core.Resolution;

namespace Cutset.Web.Pages.Review;

/// <summary>One pair of the queue.</summary>
/// <param name="Item">Why it waits; null: nothing waits.</param>
/// <param name="Pair">The two records.</param>
/// <param name="Place">Its place in the queue, from 0.</param>
/// <param name="Waiting">How many pairs wait.</param>
/// <param name="Decided">How many decisions on pairs stand.</param>
/// <param name="Sitting">The visitor's own verdicts of this sitting.</param>
/// <param name="LastNames">The two that the last of them is about.</param>
/// <param name="Undone">The verdict that was taken back just now; null: none.</param>
/// <param name="Conflicts">Decisions that contradict each other, in words.</param>
public sealed record ReviewModel(
    ReviewItem? Item, PairView? Pair, int Place, int Waiting, int Decided, ReviewSitting Sitting,
    string LastNames, string? Undone, IReadOnlyList<string> Conflicts)
{
    /// <summary>What each column weighs; null where that was not asked for, or cannot be told.</summary>
    public PairExplanation? Weights { get; init; }

    /// <summary>How many claims wait in the other queue.</summary>
    public int ClaimsWaiting { get; init; }

    /// <summary>True where the pair can be weighed.</summary>
    public bool CanWeigh { get; init; }

    /// <summary>The part of an address that keeps the sitting; empty before its first verdict.</summary>
    public string Keep => Sitting.Since is { } since ? $"&since={since}" : "";
}
