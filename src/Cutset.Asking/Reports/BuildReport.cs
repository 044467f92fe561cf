using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset build --json</c> prints. <c>WeightsLearnt</c> is false where little had changed and organisations
/// were resolved by the weights of an earlier build; of <c>Seconds</c>, <c>ResolvingSeconds</c> went into working out which
/// organisation records are one.</summary>
public sealed record BuildReport(
    int Snapshot, bool WasCurrent, IReadOnlyList<string> Imports, SnapshotCounts Counts, double Seconds, double ResolvingSeconds,
    IReadOnlyList<string> Damaged, bool WeightsLearnt);
