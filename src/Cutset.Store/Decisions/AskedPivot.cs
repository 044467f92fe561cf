using Cutset.Core.Model;

namespace Cutset.Store.Decisions;

/// <summary>A question that somebody asked, and the likely merge on which its answer hangs most.</summary>
/// <param name="Left">One record of the merge; before the other by key.</param>
/// <param name="Right">The other.</param>
/// <param name="Question">What was asked, in words.</param>
/// <param name="Count">What was counted, with all merges.</param>
/// <param name="CountWithout">The same if this merge alone were wrong.</param>
public sealed record AskedPivot(RecordKey Left, RecordKey Right, string Question, int Count, int CountWithout)
{
    /// <summary>How much of the count hangs on the merge: 0 nothing, 1 all of it; more where it would more than double.</summary>
    public double Share => Math.Abs(Count - CountWithout) / (double)Math.Max(1, Count);
}
