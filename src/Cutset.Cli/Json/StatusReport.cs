using Cutset.Store.Snapshots;

namespace Cutset.Cli.Json;

/// <summary>What <c>cutset status --json</c> prints.</summary>
internal sealed record StatusReport(
    string Workspace,
    IReadOnlyList<ImportJson> Imports,
    int? Snapshot,
    SnapshotCounts? Counts,
    bool IsStale,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Removed,
    bool HasNewDecisions);
