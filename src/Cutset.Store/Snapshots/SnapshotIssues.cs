namespace Cutset.Store.Snapshots;

/// <summary>Codes of what a build notes in <c>issues.csv</c> and counts in <see cref="SnapshotCounts.Issues"/>.</summary>
public static class SnapshotIssues
{
    /// <summary>A tie to a key that no record bears; left out.</summary>
    public const string DanglingEnd = "dangling-end";

    /// <summary>A tie of an organisation to itself; left out.</summary>
    public const string TieToItself = "tie-to-itself";

    /// <summary>A tie between two records of one entity, which counts only where they are not taken for one.</summary>
    public const string TieWithinMerge = "tie-within-merge";

    /// <summary>A row that a later one corrects; what it said before counts no longer.</summary>
    public const string ActionWithdrawn = "action-withdrawn";

    /// <summary>Two decisions that contradict each other.</summary>
    public const string DecisionsConflict = "decisions-conflict";

    /// <summary>True where nothing is lost to the answers: what the code speaks of is kept, or put right.</summary>
    public static bool IsRemark(string code) => code is TieWithinMerge or ActionWithdrawn or DecisionsConflict;
}
