using Cutset.Core.Model;
using Cutset.Store.Disk;
using Cutset.Store.Duck;
using Cutset.Store.Graphs;
using Cutset.Store.Searching;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Reads one snapshot. Opening costs the reading of its manifest; DuckDB starts at the first question. As long as it is
/// open, builds leave its snapshot alone. Not thread-safe: open one for each thread.
/// </summary>
public sealed partial class SnapshotReader : IDisposable
{
    private const int MemoryMegabytes = 500;

    /// <summary>Rows of nodes, records, names and ties together up to which a snapshot is held in memory: some 100 MB.</summary>
    private const long MostHeld = 400_000;
    private const int Attempts = 5;

    private readonly FileStream _inUse;
    private DuckSession? _session;
    private NameIndex? _names;
    private bool _hasLookedForNames;
    private bool _asksMuch;

    private SnapshotReader(string folder, FileStream inUse, SnapshotManifest manifest)
    {
        Folder = folder;
        _inUse = inUse;
        Manifest = manifest;
    }

    /// <summary>Full path of the snapshot's folder.</summary>
    public string Folder { get; }

    /// <summary>What it was built from and what it holds.</summary>
    public SnapshotManifest Manifest { get; }

    /// <summary>Path of the graph file.</summary>
    public string GraphPath => Path.Combine(Folder, GraphFile.FileName);

    /// <summary>The index of names; null where the snapshot was built without. It lives as long as the reader.</summary>
    /// <exception cref="CutsetException">It is damaged.</exception>
    public NameIndex? NameIndex
    {
        get
        {
            if (!_hasLookedForNames)
            {
                _names = NameIndex.Open(Folder);
                _hasLookedForNames = true;
            }

            return _names;
        }
    }

    private DuckSession Session => _session ??= OpenSession();

    /// <summary>Opens the published snapshot.</summary>
    /// <exception cref="CutsetException">Nothing was built yet, or its manifest is damaged.</exception>
    public static SnapshotReader Open(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return StoreErrors.Guard(workspace.Root, () =>
        {
            for (var attempt = 1; ; attempt++)
            {
                var number = workspace.CurrentSnapshot
                    ?? throw new CutsetException($"{workspace.Root}: nothing was built yet. Run 'cutset build'.");
                try
                {
                    return Open(workspace, number);
                }
                catch (IOException exception) when (attempt < Attempts
                    && (exception is DirectoryNotFoundException || FileLock.IsHeldElsewhere(exception)))
                {
                    // Two builds have ended since CURRENT was read: read it again.
                    Thread.Sleep(attempt * 5);
                }
            }
        });
    }

    /// <summary>
    /// Says, before the first question, that many will follow. A small snapshot is then read into memory once: a question
    /// costs a third, the first one a tenth of a second more.
    /// </summary>
    public void ExpectManyQuestions() => _asksMuch = true;

    /// <summary>Opens a snapshot that another reader holds open, so that no build removes it meanwhile.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="number">Number of the snapshot.</param>
    /// <exception cref="CutsetException">It is gone, or its manifest is damaged.</exception>
    public static SnapshotReader OpenAnother(Workspace workspace, int number)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return StoreErrors.Guard(workspace.Root, () => Open(workspace, number));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session?.Dispose();
        _names?.Dispose();
        _inUse.Dispose();
    }

    private static SnapshotReader Open(Workspace workspace, int number)
    {
        var folder = workspace.Layout.Snapshot(number);
        var inUse = new FileStream(
            Path.Combine(folder, FileDigests.Manifest), FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new SnapshotReader(folder, inUse, SnapshotFolders.ReadManifest(workspace, number));
        }
        catch
        {
            inUse.Dispose();
            throw;
        }
    }

    private DuckSession OpenSession()
    {
        var counts = Manifest.Counts;
        var isHeld = _asksMuch && counts.Nodes + counts.Records + counts.Ties <= MostHeld;
        // Questions of small tables gain nothing by a second thread, and several are asked at once.
        var session = new DuckSession(Folder, spillFolder: null, MemoryMegabytes, isHeld ? 1 : null);
        string[] tables =
        [
            "entities", "names", "identifiers", "awards", "services", "agencies", "records", "ties", "evidence",
            "files", "merges", "questions",
        ];
        foreach (var table in tables)
        {
            var path = SqlText.PathLiteral(Path.Combine(Folder, table + ".parquet"));
            session.Execute($"CREATE {(isHeld ? "TABLE" : "VIEW")} {table} AS SELECT * FROM read_parquet({path})");
        }

        var claims = Path.Combine(Folder, "claims.parquet");
        session.Execute(File.Exists(claims)
            ? $"CREATE VIEW claims AS SELECT * FROM read_parquet({SqlText.PathLiteral(claims)})"
            // A snapshot of an earlier version has none.
            : """
              CREATE TABLE claims (tie INTEGER, key VARCHAR, sentence VARCHAR, verdict TINYINT, decided_by VARCHAR, decided_at VARCHAR)
              """);

        return session;
    }
}
