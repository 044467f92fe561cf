using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset build --json</c> prints.</summary>
public sealed record BuildReport(
    int Snapshot, bool WasCurrent, IReadOnlyList<string> Imports, SnapshotCounts Counts, double Seconds,
    IReadOnlyList<string> Damaged);
