using Cutset.Core.Resolution.Remembering;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>The weights by which a build resolved its organisations, where it kept them: of large workspaces, the newest
/// build's and those of earlier ones that had the same.</summary>
public static class BuildWeights
{
    /// <summary>True where they were kept.</summary>
    public static bool AreKept(Workspace workspace, SnapshotManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.WeightsFrom is { } origin
            && ResolutionMemoryFile.HasLearnt(workspace.Layout.ResolutionMemory, SnapshotBuilder.CodeVersion, origin);
    }

    /// <summary>Reads them; null where they were not kept, or are damaged.</summary>
    public static ResolutionMemory? Read(Workspace workspace, SnapshotManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(manifest);
        return manifest.WeightsFrom is { } origin
            ? ResolutionMemoryFile.ReadLearnt(workspace.Layout.ResolutionMemory, SnapshotBuilder.CodeVersion, origin) : null;
    }
}
