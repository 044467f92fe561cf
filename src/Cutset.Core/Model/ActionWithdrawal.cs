namespace Cutset.Core.Model;

/// <summary>
/// What a correction file says of an action of an award that an earlier file stated: it is deleted, or replaced by the
/// row that says so. Of an action withdrawn nothing counts any more: not its money, and its ties only where another row
/// still states them; they stay in the snapshot with a remark and this evidence.
/// </summary>
public sealed record ActionWithdrawal
{
    /// <summary>The unique key of the action, as in <see cref="AwardRecord.ActionKey"/>.</summary>
    public required string ActionKey { get; init; }

    /// <summary>The row that says so. Statements of later files, and of later rows of the same one, are not meant.
    /// </summary>
    public required EvidenceId Evidence { get; init; }
}
