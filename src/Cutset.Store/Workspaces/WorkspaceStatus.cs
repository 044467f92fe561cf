using System.Collections.Immutable;
using Cutset.Store.Importing;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Workspaces;

/// <summary>What a workspace holds.</summary>
/// <param name="Imports">The imports, in their sequence.</param>
/// <param name="Snapshot">The published snapshot; null before the first build.</param>
/// <param name="Pending">Ids of imports that the snapshot does not hold, in their sequence.</param>
/// <param name="Removed">Ids of imports that the snapshot holds and that were removed since, in ordinal order.</param>
/// <param name="HasNewDecisions">True when the standing decisions differ from those of the snapshot.</param>
public sealed record WorkspaceStatus(
    ImmutableArray<ImportManifest> Imports, SnapshotManifest? Snapshot, ImmutableArray<string> Pending,
    ImmutableArray<string> Removed, bool HasNewDecisions)
{
    /// <summary>True when a build would change what answers say.</summary>
    public bool IsStale => Snapshot is null
        ? !Imports.IsEmpty
        : !Pending.IsEmpty || !Removed.IsEmpty || HasNewDecisions;
}
