using Cutset.Core.Model;
using Cutset.Store.Duck;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>Reads which names and identifiers each record gives, of whatever kind it is; a snapshot keeps their counts only.</summary>
public sealed class RecordNames
{
    private const int MemoryMegabytes = 500;

    private readonly Dictionary<(string Text, NameUse Use), SortedSet<string>> _names = [];
    private readonly Dictionary<Identifier, SortedSet<string>> _identifiers = [];

    private RecordNames()
    {
    }

    /// <summary>The keys of the records that write a name so, in their order; empty where none of those asked for does.</summary>
    public IReadOnlyCollection<string> Writing(string text, NameUse use) =>
        _names.TryGetValue((text, use), out var keys) ? keys : [];

    /// <summary>The keys of the records that give an identifier, in their order; empty where none of those asked for does.</summary>
    public IReadOnlyCollection<string> Giving(Identifier identifier) =>
        _identifiers.TryGetValue(identifier, out var keys) ? keys : [];

    /// <summary>Reads them for some records. O(names of the imports).</summary>
    public static RecordNames Read(
        Workspace workspace, IEnumerable<RecordKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(keys);
        var found = new RecordNames();
        var wanted = string.Join(',', keys.Select(static key => key.Value).Distinct(StringComparer.Ordinal).Select(SqlText.Literal));
        if (wanted.Length == 0)
        {
            return found;
        }

        using var session = new DuckSession(workspace.Root, spillFolder: null, MemoryMegabytes);
        foreach (var import in workspace.Imports())
        {
            session.Read(
                $"SELECT DISTINCT key, text, use FROM read_parquet({Files(import, ImportTables.Names)}) WHERE key IN ({wanted})",
                [],
                row => Add(found._names, (row.GetString(1), (NameUse)row.GetByteValue(2)), row.GetString(0)),
                cancellationToken);
            session.Read(
                $"SELECT DISTINCT key, scheme, value FROM read_parquet({Files(import, ImportTables.Identifiers)}) WHERE key IN ({wanted})",
                [],
                row => Add(found._identifiers, new Identifier(row.GetString(1), row.GetString(2)), row.GetString(0)),
                cancellationToken);
        }

        return found;

        string Files(ImportManifest import, TableSchema table) =>
            SqlText.PathList(ImportSources.FilesOf(workspace.Layout, import, table.Name));
    }

    private static void Add<T>(Dictionary<T, SortedSet<string>> all, T name, string key)
        where T : notnull
    {
        if (!all.TryGetValue(name, out var keys))
        {
            all[name] = keys = new SortedSet<string>(StringComparer.Ordinal);
        }

        keys.Add(key);
    }
}
