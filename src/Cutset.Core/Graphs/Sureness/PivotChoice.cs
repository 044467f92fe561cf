namespace Cutset.Core.Graphs.Sureness;

/// <summary>Finds the merge without which a count changes most; of several the first that was tried.</summary>
/// <param name="count">The count with all merges.</param>
internal sealed class PivotChoice(int count)
{
    /// <summary>The count with all merges.</summary>
    public int Count => count;

    /// <summary>The merge found so far; null when none changed the count.</summary>
    public PivotalMerge? Best { get; private set; }

    /// <summary>Takes in the count without one merge.</summary>
    public void Try(LikelyLink link, int without)
    {
        if (without != count && (Best is null || Math.Abs(without - count) > Math.Abs(Best.CountWithout - count)))
        {
            Best = new PivotalMerge(link, without);
        }
    }
}
