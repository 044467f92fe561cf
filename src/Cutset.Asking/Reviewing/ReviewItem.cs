using Cutset.Core.Model;
using Cutset.Store.Decisions;

namespace Cutset.Asking.Reviewing;

/// <summary>A pair for a person to look at.</summary>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
/// <param name="IsMerged">True: a likely merge to be confirmed; false: a question, not merged.</param>
/// <param name="Score">Estimated probability that they are one, in [0, 1].</param>
/// <param name="Reason">Stable code of the reason.</param>
/// <param name="Detail">The reason in a sentence.</param>
/// <param name="Priority">Uncertainty times what hangs on the pair; the greatest comes first.</param>
/// <param name="Pivot">The question that was asked and hangs most on this pair, which then comes before all others; null
/// where none does.</param>
public sealed record ReviewItem(
    RecordKey Left, RecordKey Right, bool IsMerged, double Score, string Reason, string Detail, double Priority,
    AskedPivot? Pivot = null)
{
    /// <summary>Which answer hangs on the pair, in a sentence; null where none does.</summary>
    public string? PivotSentence => Pivot is null
        ? null
        : $"The answer to '{Pivot.Question}' hangs on it: {Pivot.Count} with it, {Pivot.CountWithout} without.";
}
