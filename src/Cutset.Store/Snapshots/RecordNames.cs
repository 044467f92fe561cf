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
    private readonly Dictionary<(string Text, NameUse Use), (DateOnly First, DateOnly Last)> _namesSeen = [];
    private readonly Dictionary<Identifier, (DateOnly First, DateOnly Last)> _identifiersSeen = [];

    private RecordNames()
    {
    }

    /// <summary>The keys of the records that write a name so, in their order; empty where none of those asked for does.</summary>
    public IReadOnlyCollection<string> Writing(string text, NameUse use) =>
        _names.TryGetValue((text, use), out var keys) ? keys : [];

    /// <summary>The keys of the records that give an identifier, in their order; empty where none of those asked for does.</summary>
    public IReadOnlyCollection<string> Giving(Identifier identifier) =>
        _identifiers.TryGetValue(identifier, out var keys) ? keys : [];

    /// <summary>The earliest and the latest day for which rows speak that write the name so; null where none of those asked for is
    /// dated. What a table names has one day in each table: that of the first row that names it.</summary>
    public (DateOnly First, DateOnly Last)? Seen(string text, NameUse use) =>
        _namesSeen.TryGetValue((text, use), out var seen) ? seen : null;

    /// <summary>The same of an identifier.</summary>
    public (DateOnly First, DateOnly Last)? Seen(Identifier identifier) =>
        _identifiersSeen.TryGetValue(identifier, out var seen) ? seen : null;

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
            var days = Days(session, import, Files, wanted, cancellationToken);
            found.ReadSeveralDays(session, Files(import, ImportTables.Seen), wanted, days, cancellationToken);
            session.Read(
                $"SELECT DISTINCT key, text, use FROM read_parquet({Files(import, ImportTables.Names)}) WHERE key IN ({wanted})",
                [],
                row =>
                {
                    var name = (row.GetString(1), (NameUse)row.GetByteValue(2));
                    Add(found._names, name, row.GetString(0));
                    Note(found._namesSeen, name, days, row.GetString(0));
                },
                cancellationToken);
            session.Read(
                $"SELECT DISTINCT key, scheme, value FROM read_parquet({Files(import, ImportTables.Identifiers)}) WHERE key IN ({wanted})",
                [],
                row =>
                {
                    var identifier = new Identifier(row.GetString(1), row.GetString(2));
                    Add(found._identifiers, identifier, row.GetString(0));
                    Note(found._identifiersSeen, identifier, days, row.GetString(0));
                },
                cancellationToken);
        }

        return found;

        string Files(ImportManifest import, TableSchema table) =>
            SqlText.PathList(ImportSources.FilesOf(workspace.Layout, import, table.Name));
    }

    /// <summary>Notes the days of records whose rows speak for several, and takes these out of those that have one.</summary>
    private void ReadSeveralDays(
        DuckSession session, string files, string wanted, Dictionary<string, (DateOnly First, DateOnly Last)> days,
        CancellationToken cancellationToken)
    {
        // An import of an earlier version does not tell them: there the day of the first row has to do.
        if (files == "[]")
        {
            return;
        }

        session.Read(
            $"SELECT key, scheme, use, text, first_seen, last_seen FROM read_parquet({files}) WHERE key IN ({wanted})",
            [],
            row =>
            {
                days.Remove(row.GetString(0));
                var (first, last) = (row.DateOrNull(4), row.DateOrNull(5));
                if (first is null || last is null)
                {
                    return;
                }

                if (row.TextOrNull(1) is { } scheme)
                {
                    Note(_identifiersSeen, new Identifier(scheme, row.GetString(3)), first.Value, last.Value);
                }
                else
                {
                    Note(_namesSeen, (row.GetString(3), (NameUse)row.GetByteValue(2)), first.Value, last.Value);
                }
            },
            cancellationToken);
    }

    /// <summary>The days for which the records speak in an import; services have one in each file.</summary>
    private static Dictionary<string, (DateOnly First, DateOnly Last)> Days(
        DuckSession session, ImportManifest import, Func<ImportManifest, TableSchema, string> files, string wanted,
        CancellationToken cancellationToken)
    {
        TableSchema[] tables = [ImportTables.Organizations, ImportTables.Agencies, ImportTables.Services];
        var records = new List<(string Key, long Evidence)>();
        foreach (var table in tables)
        {
            session.Read(
                $"SELECT key, evidence FROM read_parquet({files(import, table)}) WHERE key IN ({wanted})",
                [], row => records.Add((row.GetString(0), row.GetInt64(1))), cancellationToken);
        }

        var days = new Dictionary<string, (DateOnly First, DateOnly Last)>(StringComparer.Ordinal);
        if (records.Count == 0)
        {
            return days;
        }

        var cited = new Dictionary<long, DateOnly>();
        session.Read(
            $"""
            SELECT evidence, file, as_of FROM read_parquet({files(import, ImportTables.Evidence)})
            WHERE evidence IN ({string.Join(',', records.Select(static record => record.Evidence).Distinct())})
            """,
            [],
            row =>
            {
                if ((row.DateOrNull(2) ?? import.Files[row.GetInt32(1)].AsOf) is { } day)
                {
                    cited[row.GetInt64(0)] = day;
                }
            },
            cancellationToken);
        foreach (var (key, evidence) in records.Where(record => cited.ContainsKey(record.Evidence)))
        {
            var day = cited[evidence];
            Note(days, key, day, day);
        }

        return days;
    }

    private static void Note<T>(
        Dictionary<T, (DateOnly First, DateOnly Last)> all, T name, Dictionary<string, (DateOnly First, DateOnly Last)> days,
        string key)
        where T : notnull
    {
        if (days.TryGetValue(key, out var seen))
        {
            Note(all, name, seen.First, seen.Last);
        }
    }

    private static void Note<T>(Dictionary<T, (DateOnly First, DateOnly Last)> all, T name, DateOnly first, DateOnly last)
        where T : notnull => all[name] = all.TryGetValue(name, out var known)
            ? (first < known.First ? first : known.First, last > known.Last ? last : known.Last)
            : (first, last);

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
