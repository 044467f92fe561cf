using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset status --json</c> prints.</summary>
public sealed record StatusReport(
    string Workspace,
    IReadOnlyList<ImportJson> Imports,
    int? Snapshot,
    SnapshotCounts? Counts,
    bool IsStale,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Removed,
    bool HasNewDecisions);
