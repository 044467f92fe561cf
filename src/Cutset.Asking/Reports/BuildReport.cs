using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset build --json</c> prints. <c>WeightsLearnt</c> is false where little had changed and organisations
/// were resolved by the weights of an earlier build.</summary>
public sealed record BuildReport(
    int Snapshot, bool WasCurrent, IReadOnlyList<string> Imports, SnapshotCounts Counts, double Seconds,
    IReadOnlyList<string> Damaged, bool WeightsLearnt);
