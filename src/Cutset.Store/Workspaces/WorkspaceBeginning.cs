using Cutset.Store.Disk;

namespace Cutset.Store.Workspaces;

/// <summary>
/// A workspace for a first import: opened, or begun in a folder that is missing or empty. Where it was begun and nothing
/// came of it, disposing takes it away again with the folders that were made for it, so that a failed import changes
/// nothing.
/// </summary>
public sealed class WorkspaceBeginning : IDisposable
{
    private readonly string? _firstMissing;

    private WorkspaceBeginning(Workspace workspace, bool isNew, string? firstMissing)
    {
        Workspace = workspace;
        IsNew = isNew;
        _firstMissing = firstMissing;
    }

    /// <summary>The workspace.</summary>
    public Workspace Workspace { get; }

    /// <summary>True when there was none before.</summary>
    public bool IsNew { get; }

    /// <summary>Opens the workspace, or begins it.</summary>
    /// <exception cref="Core.Model.CutsetException">As <see cref="Workspace.Create"/>.</exception>
    public static WorkspaceBeginning At(string path)
    {
        var isNew = !Workspace.Exists(path);
        var missing = isNew ? FirstMissing(Path.GetFullPath(path)) : null;
        return new WorkspaceBeginning(Workspace.Create(path), isNew, missing);
    }

    /// <summary>Takes away a workspace that was begun here and holds nothing.</summary>
    public void Dispose()
    {
        if (IsNew)
        {
            StoreErrors.Guard(Workspace.Root, Withdraw);
        }
    }

    private static string? FirstMissing(string path)
    {
        string? missing = null;
        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing = folder;
        }

        return missing;
    }

    private void Withdraw()
    {
        var layout = Workspace.Layout;
        if (!File.Exists(layout.FormatFile))
        {
            return;
        }

        Workspace.Sweep();
        using (FileLock.Take(layout.StagingLock))
        using (FileLock.Take(layout.PublishLock))
        {
            // Another process may have begun to work in it meanwhile.
            if (HasEntries(layout.Imports) || HasEntries(layout.Snapshots) || HasEntries(layout.Staging)
                || File.Exists(layout.Decisions))
            {
                return;
            }

            // Without this file the folder is no workspace any more.
            File.Delete(layout.FormatFile);
        }

        foreach (var folder in new[] { layout.Imports, layout.Snapshots, layout.Staging, layout.Locks })
        {
            Directory.Delete(folder, recursive: true);
        }

        for (var folder = layout.Root;
            _firstMissing is not null && folder is not null && folder.Length >= _firstMissing.Length && !HasEntries(folder);
            folder = Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder);
        }
    }

    private static bool HasEntries(string folder) => Directory.EnumerateFileSystemEntries(folder).Any();
}
