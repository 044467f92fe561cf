using Cutset.Asking.Reviewing;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset review --list --json</c> prints.</summary>
/// <param name="Waiting">How many pairs wait.</param>
/// <param name="Pairs">Those that were asked for, what matters most first.</param>
public sealed record WaitingPairsReport(int Waiting, IReadOnlyList<WaitingPairJson> Pairs)
{
    /// <summary>Reads the names of the pairs shown from the imports, all at once.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="waiting">How many pairs wait.</param>
    /// <param name="shown">Those to show.</param>
    /// <param name="cancellationToken">Interrupts the reading.</param>
    public static WaitingPairsReport Of(
        Workspace workspace, int waiting, IEnumerable<ReviewItem> shown, CancellationToken cancellationToken)
    {
        var items = shown.ToList();
        var records = OrganizationRecords
            .Read(workspace, items.SelectMany(static item => new[] { item.Left, item.Right }), cancellationToken)
            .ToDictionary(static record => record.Key);
        return new WaitingPairsReport(
            waiting, [.. items.Select(item => WaitingPairJson.Of(item, NameOf(item.Left), NameOf(item.Right)))]);

        // An import may have been removed since the build.
        string? NameOf(RecordKey key) => records.TryGetValue(key, out var record) && record.Names is [var first, ..] ? first.Text : null;
    }
}
