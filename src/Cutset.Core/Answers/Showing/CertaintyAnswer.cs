namespace Cutset.Core.Answers.Showing;

/// <summary>How much of an answer hangs on merges that are likely and not certain.</summary>
/// <param name="Count">What was counted, with all merges: services and awards reached, ties of the cut, or
/// agencies reached.</param>
/// <param name="CertainCount">The same with certain merges only.</param>
/// <param name="LikelyMerges">How many likely merges stand in the answer.</param>
/// <param name="Tried">How many of these were tried one by one.</param>
/// <param name="Pivot">The single likely merge that changes the count most; null when none does.</param>
public sealed record CertaintyAnswer(
    int Count, int CertainCount, int LikelyMerges, int Tried, PivotAnswer? Pivot)
{
    /// <summary>The same in a sentence.</summary>
    public string Sentence => LikelyMerges == 0
        ? "It holds with certain merges only: no likely merge stands in it."
        : $"With certain merges only: {CertainCount} of {Count}. "
            + $"{LikelyMerges} likely merge{(LikelyMerges == 1 ? " stands" : "s stand")} in it; "
            + (Pivot is null
                ? "no single one changes it."
                : $"it hangs most on {Pivot.Entity.Name} ({Pivot.Reason}): without that merge {Pivot.CountWithout}.");
}
