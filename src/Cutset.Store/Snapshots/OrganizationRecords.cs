using Cutset.Core.Model;
using Cutset.Store.Duck;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>Reads organisation records as the imports have them, address included, which a snapshot does not keep.</summary>
public static class OrganizationRecords
{
    private const int MemoryMegabytes = 500;

    /// <summary>The records with some keys, in the order of their keys; keys that no import has are left out.</summary>
    public static IReadOnlyList<OrganizationRecord> Read(
        Workspace workspace, IEnumerable<RecordKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(keys);
        var wanted = keys.Select(static key => key.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        return ReadWhere(
            workspace, "key IN (" + string.Join(',', wanted.Select(SqlText.Literal)) + ")", cancellationToken);
    }

    /// <summary>All records of all imports, in the order of their keys, as a build resolves them.</summary>
    public static IReadOnlyList<OrganizationRecord> ReadAll(
        Workspace workspace, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return ReadWhere(workspace, "true", cancellationToken);
    }

    private static List<OrganizationRecord> ReadWhere(
        Workspace workspace, string condition, CancellationToken cancellationToken)
    {
        using var session = new DuckSession(workspace.Root, spillFolder: null, MemoryMegabytes);
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var import in workspace.Imports())
        {
            ReadImport(session, workspace.Layout, import, condition, parts, cancellationToken);
        }

        return [.. parts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value.ToRecord(pair.Key))];
    }

    private static void ReadImport(
        DuckSession session, WorkspaceLayout layout, ImportManifest import, string condition,
        Dictionary<string, Part> parts, CancellationToken cancellationToken)
    {
        session.Read(
            $"""
            SELECT key, street, city, region, postal_code, country, website, is_public_body
            FROM read_parquet({Files(ImportTables.Organizations.Name)}) WHERE {condition} ORDER BY key
            """,
            [],
            row =>
            {
                if (parts.ContainsKey(row.GetString(0)))
                {
                    return;
                }

                var cells = Enumerable.Range(1, 5).Select(row.TextOrNull).ToArray();
                parts[row.GetString(0)] = new Part
                {
                    Address = cells.All(static cell => cell is null)
                        ? null
                        : new PostalAddress
                        {
                            Street = cells[0],
                            City = cells[1],
                            Region = cells[2],
                            PostalCode = cells[3],
                            Country = cells[4],
                        },
                    Website = row.TextOrNull(6),
                    IsPublicBody = row.GetBoolean(7),
                };
            },
            cancellationToken);
        session.Read(
            $"""
            SELECT key, text, use FROM read_parquet({Files(ImportTables.Names.Name)})
            WHERE kind = {(int)EntityKind.Organization} AND {condition} ORDER BY key, position, use, text
            """,
            [],
            row => parts[row.GetString(0)].Add(new NameForm(row.GetString(1), (NameUse)row.GetByteValue(2))),
            cancellationToken);
        session.Read(
            $"""
            SELECT DISTINCT key, scheme, value FROM read_parquet({Files(ImportTables.Identifiers.Name)})
            WHERE kind = {(int)EntityKind.Organization} AND {condition} ORDER BY ALL
            """,
            [],
            row => parts[row.GetString(0)].Add(new Identifier(row.GetString(1), row.GetString(2))),
            cancellationToken);

        string Files(string table) => SqlText.PathList(ImportSources.FilesOf(layout, import, table));
    }

    private sealed class Part
    {
        private readonly List<NameForm> _names = [];
        private readonly SortedSet<string> _seen = new(StringComparer.Ordinal);
        private readonly List<Identifier> _identifiers = [];

        public PostalAddress? Address { get; init; }

        public string? Website { get; init; }

        public bool IsPublicBody { get; init; }

        public void Add(NameForm name)
        {
            if (!_names.Contains(name))
            {
                _names.Add(name);
            }
        }

        public void Add(Identifier identifier)
        {
            if (_seen.Add(identifier.ToString()))
            {
                _identifiers.Add(identifier);
            }
        }

        public OrganizationRecord ToRecord(string key) => new()
        {
            Key = new RecordKey(key),
            Evidence = default,
            Names = [.. _names],
            Identifiers = [.. _identifiers],
            Address = Address,
            Website = Website,
            IsPublicBody = IsPublicBody,
        };
    }
}
