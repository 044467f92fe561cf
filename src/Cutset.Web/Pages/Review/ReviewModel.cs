using Cutset.Asking.Reviewing;

namespace Cutset.Web.Pages.Review;

/// <summary>One pair of the queue.</summary>
/// <param name="Item">Why it waits; null: nothing waits.</param>
/// <param name="Pair">The two records.</param>
/// <param name="Place">Its place in the queue, from 0.</param>
/// <param name="Waiting">How many pairs wait.</param>
/// <param name="Decided">How many decisions stand.</param>
/// <param name="Last">Number of the decision recorded just now, to take it back; null: none.</param>
/// <param name="LastVerdict">What it was.</param>
/// <param name="Conflicts">Decisions that contradict each other, in words.</param>
public sealed record ReviewModel(
    ReviewItem? Item, PairView? Pair, int Place, int Waiting, int Decided, long? Last, string? LastVerdict,
    IReadOnlyList<string> Conflicts);
