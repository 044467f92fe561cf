using Cutset.Core.Answers;
using Cutset.Core.Resolution;

namespace Cutset.Asking.Reports;

/// <summary>Why two records are one.</summary>
public sealed record MergeJson(string Left, string Right, string Grade, double Score, string Reason, string Detail)
{
    /// <summary>From the snapshot.</summary>
    public static MergeJson Of(MergeInfo merge) => new(
        merge.Left.Value, merge.Right.Value, merge.Grade == MergeGrade.Certain ? "certain" : "likely",
        Math.Round(merge.Score, 4), merge.Reason, merge.Detail);
}
