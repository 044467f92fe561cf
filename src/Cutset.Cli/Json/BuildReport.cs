using Cutset.Store.Snapshots;

namespace Cutset.Cli.Json;

/// <summary>What <c>cutset build --json</c> prints.</summary>
internal sealed record BuildReport(
    int Snapshot, bool WasCurrent, IReadOnlyList<string> Imports, SnapshotCounts Counts, double Seconds);
