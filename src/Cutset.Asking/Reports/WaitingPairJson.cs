using Cutset.Asking.Reviewing;

namespace Cutset.Asking.Reports;

/// <summary>A pair of records that waits for a person.</summary>
/// <param name="One">Key of one record, by which people decide.</param>
/// <param name="Other">Key of the other.</param>
/// <param name="OneName">The first name that the one record states; null where its import is gone.</param>
/// <param name="OtherName">That of the other.</param>
/// <param name="IsMerged">True: a likely merge to be confirmed; false: a question, not merged.</param>
/// <param name="Score">Estimated probability that they are one, in [0, 1].</param>
/// <param name="Reason">Stable code of the reason.</param>
/// <param name="Detail">The reason in a sentence.</param>
/// <param name="Priority">Uncertainty times what hangs on the pair; the greatest comes first.</param>
/// <param name="Asked">The answer that hangs on it, in a sentence; null where none was asked for. Those pairs come before all
/// others.</param>
public sealed record WaitingPairJson(
    string One, string Other, string? OneName, string? OtherName, bool IsMerged, double Score, string Reason, string Detail, double Priority, string? Asked)
{
    /// <summary>From the queue.</summary>
    public static WaitingPairJson Of(ReviewItem item, string? oneName, string? otherName) => new(
        item.Left.Value, item.Right.Value, oneName, otherName, item.IsMerged, item.Score, item.Reason, item.Detail, item.Priority, item.PivotSentence);
}
