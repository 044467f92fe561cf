using Cutset.Asking.Reviewing;

namespace Cutset.Web.Pages.Review;

/// <summary>How far a visitor is in a queue of the review.</summary>
/// <param name="Place">The place that is shown, from 0.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Decided">How many decisions of this queue's kind stand.</param>
/// <param name="Sitting">The visitor's own verdicts of this sitting.</param>
/// <param name="LastNames">The two that the last of them is about.</param>
/// <param name="Undone">The verdict that was taken back just now; null: none.</param>
/// <param name="Conflicts">Decisions that contradict each other, in words.</param>
public sealed record ReviewStanding(
    int Place, int Waiting, int Decided, ReviewSitting Sitting, string LastNames, string? Undone, IReadOnlyList<string> Conflicts)
{
    /// <summary>The part of an address that keeps the sitting; empty before its first verdict.</summary>
    public string Keep => Sitting.Since is { } since ? $"&since={since}" : "";
}
