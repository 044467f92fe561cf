using System.Globalization;
using Cutset.Core.Model;
using Cutset.Store.Decisions;
using Cutset.Store.Disk;
using Cutset.Store.Importing;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Workspaces;

/// <summary>
/// A folder that holds imports, snapshots and decisions (docs/dev/store.md). Any number of processes may open it:
/// readers never wait, imports run beside each other and beside a build, builds exclude one another.
/// </summary>
public sealed class Workspace
{
    private const int Format = 1;

    private Workspace(string root) => Layout = new WorkspaceLayout(root);

    /// <summary>Full path of the folder.</summary>
    public string Root => Layout.Root;

    /// <summary>Number of the published snapshot; null before the first build.</summary>
    public int? CurrentSnapshot => StoreErrors.Guard(Root, () =>
    {
        if (!File.Exists(Layout.Current))
        {
            return (int?)null;
        }

        var text = File.ReadAllText(Layout.Current).Trim();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CutsetException($"{Layout.Current}: damaged. Delete the file and run 'cutset build'.");
    });

    internal WorkspaceLayout Layout { get; }

    /// <summary>Tells whether a folder holds a workspace.</summary>
    public static bool Exists(string path) => File.Exists(new WorkspaceLayout(Path.GetFullPath(path)).FormatFile);

    /// <summary>Opens a workspace.</summary>
    /// <exception cref="CutsetException">There is none, its format is newer, or it may not be read.</exception>
    public static Workspace Open(string path)
    {
        var workspace = new Workspace(Path.GetFullPath(path));
        if (!File.Exists(workspace.Layout.FormatFile))
        {
            throw new CutsetException(
                $"{workspace.Root}: not a Cutset workspace. Run 'cutset import' to begin one there, or name another with "
                + "--workspace.");
        }

        StoreErrors.Guard(workspace.Root, workspace.CheckFormat);
        return workspace;
    }

    /// <summary>Opens a workspace, or begins one in a folder that is missing or empty.</summary>
    /// <exception cref="CutsetException">The folder holds something else, or may not be written.</exception>
    public static Workspace Create(string path)
    {
        var root = Path.GetFullPath(path);
        if (Exists(root))
        {
            return Open(root);
        }

        var workspace = new Workspace(root);
        StoreErrors.Guard(root, workspace.LayOut);
        return workspace;
    }

    /// <summary>The published imports, in their sequence.</summary>
    /// <exception cref="CutsetException">A manifest is damaged.</exception>
    public IReadOnlyList<ImportManifest> Imports() => StoreErrors.Guard(Root, () => Directory
        .GetDirectories(Layout.Imports)
        .Select(folder => ReadImport(Path.GetFileName(folder)))
        .OfType<ImportManifest>()
        .OrderBy(static manifest => manifest.Sequence)
        .ToList());

    /// <summary>Path of the file with the rejects of an import.</summary>
    public string RejectsPath(string importId) => Path.Combine(Layout.Import(importId), "rejects.csv");

    /// <summary>The import that holds a file, by the file's SHA-256; null when none does. Ask before reading.</summary>
    public ImportManifest? FindImportOfFile(string sha256) => Imports()
        .FirstOrDefault(manifest => manifest.Files.Any(file => file.Sha256 == sha256));

    /// <summary>Begins an import; dispose the writer whatever happens.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="clock">For the seconds in the manifest.</param>
    public ImportWriter BeginImport(string source, TimeProvider? clock = null)
    {
        Sweep();
        return StoreErrors.Guard(Root, () => new ImportWriter(this, source, clock ?? TimeProvider.System));
    }

    /// <summary>True when there is a database of decisions, even an empty one.</summary>
    public bool HasDecisions => File.Exists(Layout.Decisions);

    /// <summary>Opens the decisions, creating their database at first use.</summary>
    public DecisionStore OpenDecisions(TimeProvider? clock = null) =>
        new(Layout.Decisions, clock ?? TimeProvider.System);

    /// <summary>Opens the published snapshot for reading.</summary>
    /// <exception cref="CutsetException">Nothing was built yet.</exception>
    public SnapshotReader OpenSnapshot() => SnapshotReader.Open(this);

    /// <summary>What the workspace holds, and whether a build is due.</summary>
    /// <exception cref="CutsetException">A manifest is damaged.</exception>
    public WorkspaceStatus Status() => StoreErrors.Guard(Root, () =>
    {
        var imports = Imports();
        var snapshot = SnapshotFolders.CurrentManifest(this);
        var built = snapshot is null ? [] : snapshot.Imports;
        var hasNewDecisions = snapshot is not null
            && SnapshotBuilder.DigestOf(StandingDecisions()) != snapshot.Decisions;
        return new WorkspaceStatus(
            [.. imports], snapshot, [.. imports.Select(static import => import.Id).Except(built)],
            [.. built.Except(imports.Select(static import => import.Id)).Order(StringComparer.Ordinal)],
            hasNewDecisions);
    });

    /// <summary>Recomputes the SHA-256 of every file of the imports and of the published snapshot.</summary>
    public VerifyResult Verify(CancellationToken cancellationToken = default) =>
        StoreErrors.Guard(Root, () => new WorkspaceVerifier(this).Run(cancellationToken));

    /// <summary>Takes an import out, in one step; the next build forgets it.</summary>
    /// <exception cref="CutsetException">There is no such import, or a build is running.</exception>
    public void Remove(string importId) => StoreErrors.Guard(Root, () =>
    {
        var known = Imports().Any(manifest => manifest.Id == importId);
        if (!known)
        {
            throw new CutsetException($"'{importId}' is no import of this workspace. 'cutset status' lists them.");
        }

        using var build = FileLock.TryTake(Layout.BuildLock)
            ?? throw new CutsetException("A build is running and reads the imports. Remove it when the build has ended.");
        using var publish = FileLock.Take(Layout.PublishLock);
        using var staging = StagingFolder.Create(Layout.Staging, Layout.StagingLock, "remove");
        DurableFiles.MoveFolder(Layout.Import(importId), Path.Combine(staging.Path, "removed"));
    });

    /// <summary>Removes what dead processes left in staging; returns the number of folders removed.</summary>
    public int Sweep() => StoreErrors.Guard(Root, () => StagingFolder.Sweep(Layout.Staging, Layout.StagingLock));

    /// <summary>The standing decisions; does not create their database.</summary>
    internal IReadOnlyList<Core.Resolution.Decision> StandingDecisions()
    {
        if (!File.Exists(Layout.Decisions))
        {
            return [];
        }

        using var store = OpenDecisions();
        return store.Standing();
    }

    internal ImportManifest? ReadImport(string id)
    {
        try
        {
            return StoreJson.Read(
                Path.Combine(Layout.Import(id), FileDigests.Manifest), StoreJson.Default.ImportManifest,
                $"Run 'cutset remove {id}' and import its files again.");
        }
        catch (DirectoryNotFoundException)
        {
            return null; // removed by another process since the folder was listed
        }
    }

    private void LayOut()
    {
        // Left over when an earlier attempt was killed: our own folders, all empty but for locks.
        string[] own = [Layout.Imports, Layout.Snapshots, Layout.Staging, Layout.Locks];
        if (Directory.Exists(Root) && Directory.EnumerateFileSystemEntries(Root).Any(entry => !own.Contains(entry)))
        {
            throw new CutsetException($"{Root}: the folder is not empty and not a Cutset workspace. Choose another.");
        }

        foreach (var folder in own)
        {
            Directory.CreateDirectory(folder);
        }

        using var publish = FileLock.Take(Layout.PublishLock);
        DurableFiles.Replace(
            Layout.FormatFile,
            System.Text.Json.JsonSerializer.Serialize(new WorkspaceFile(Format), StoreJson.Default.WorkspaceFile) + "\n",
            Layout.Locks);
    }

    private void CheckFormat()
    {
        var file = StoreJson.Read(
            Layout.FormatFile, StoreJson.Default.WorkspaceFile, "Choose another workspace and import again.");
        if (file.Format > Format)
        {
            throw new CutsetException(
                $"{Root}: the workspace has format {file.Format} and this version of Cutset reads {Format}. Use a newer "
                + "Cutset.");
        }

        foreach (var folder in new[] { Layout.Imports, Layout.Snapshots })
        {
            if (!Directory.Exists(folder))
            {
                throw new CutsetException($"{folder}: missing. Put the folder back, or begin another workspace.");
            }
        }
    }
}
