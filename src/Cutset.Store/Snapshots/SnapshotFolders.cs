using System.Globalization;
using System.Text.Json;
using Cutset.Core.Model;
using Cutset.Store.Disk;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>Publishes snapshots, and removes those that nobody needs.</summary>
internal static class SnapshotFolders
{
    private const int Kept = 2;

    /// <summary>The published snapshot's manifest; null when there is none.</summary>
    internal static SnapshotManifest? CurrentManifest(Workspace workspace) => workspace.CurrentSnapshot is { } number
        ? ReadManifest(workspace, number)
        : null;

    /// <summary>The published snapshot where it was made from these inputs, and which of its files are damaged; a snapshot
    /// that cannot tell what it was made from is damaged, too. Null: there is none, or it was made from others.</summary>
    internal static (SnapshotManifest? Manifest, IReadOnlyList<string> Damaged) FindCurrent(
        Workspace workspace, string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            return CurrentManifest(workspace) is { } manifest && manifest.Fingerprint == fingerprint
                ? (manifest, FindDamage(workspace, manifest, cancellationToken))
                : (null, []);
        }
        catch (Exception exception) when (StoreErrors.IsForeign(exception) || exception is CutsetException)
        {
            return (null, [FileDigests.Manifest]);
        }
    }

    /// <summary>Names of the files of a snapshot that are missing or not what its manifest says, in ordinal order.
    /// O(bytes of the snapshot).</summary>
    private static List<string> FindDamage(
        Workspace workspace, SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        var folder = workspace.Layout.Snapshot(manifest.Number);
        var damaged = new List<string>();
        foreach (var (name, digest) in manifest.Digests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (FileDigests.OfFile(Path.Combine(folder, name)) != digest)
                {
                    damaged.Add(name);
                }
            }
            catch (Exception exception) when (StoreErrors.IsForeign(exception))
            {
                damaged.Add(name);
            }
        }

        return damaged;
    }

    internal static SnapshotManifest ReadManifest(Workspace workspace, int number) => StoreJson.Read(
        Path.Combine(workspace.Layout.Snapshot(number), FileDigests.Manifest), StoreJson.Default.SnapshotManifest,
        "Run 'cutset build --force' to write the snapshot again.");

    /// <summary>A number above all in use, those included that a killed build left unpublished.</summary>
    internal static int NextNumber(Workspace workspace) =>
        Numbers(workspace).Append(workspace.CurrentSnapshot ?? 0).Max() + 1;

    /// <summary>Moves a complete snapshot to its place and lets CURRENT name it.</summary>
    internal static void Publish(
        Workspace workspace, StagingFolder staging, string folder, SnapshotManifest manifest)
    {
        var layout = workspace.Layout;
        var json = JsonSerializer.Serialize(manifest, StoreJson.Default.SnapshotManifest) + "\n";
        DurableFiles.Replace(Path.Combine(folder, FileDigests.Manifest), json, staging.Path);
        DurableFiles.SyncTree(folder);
        DurableFiles.MoveFolder(folder, layout.Snapshot(manifest.Number));
        DurableFiles.Replace(
            layout.Current, manifest.Number.ToString(CultureInfo.InvariantCulture) + "\n", staging.Path);
    }

    /// <summary>Removes snapshots but the published one, the one before it and those that somebody reads.</summary>
    internal static void Prune(Workspace workspace)
    {
        var layout = workspace.Layout;
        var current = workspace.CurrentSnapshot;
        var old = Numbers(workspace).Where(number => number != current).OrderDescending().Skip(Kept - 1).ToArray();
        foreach (var number in old)
        {
            var manifest = Path.Combine(layout.Snapshot(number), FileDigests.Manifest);
            try
            {
                // Readers hold a shared lock on the manifest: one that is in use is left to a later build.
                using var unused = new FileStream(manifest, FileMode.Open, FileAccess.Read, FileShare.None);
            }
            catch (IOException exception) when (FileLock.IsHeldElsewhere(exception))
            {
                continue;
            }

            using var staging = StagingFolder.Create(layout.Staging, layout.StagingLock, "prune");
            DurableFiles.MoveFolder(layout.Snapshot(number), Path.Combine(staging.Path, "snapshot"));
        }
    }

    private static IEnumerable<int> Numbers(Workspace workspace) => Directory
        .GetDirectories(workspace.Layout.Snapshots)
        .Select(static folder => int.TryParse(
            Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Where(static number => number > 0);
}
