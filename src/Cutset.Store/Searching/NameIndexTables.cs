using Cutset.Core.Model;
using Cutset.Store.Disk;
using Cutset.Store.Duck;

namespace Cutset.Store.Searching;

/// <summary>What a name index is made from, read from the Parquet files of a snapshot.</summary>
internal sealed class NameIndexTables
{
    /// <summary>Packed id of each node.</summary>
    internal List<ulong> EntityIds { get; } = [];

    /// <summary>Records of each node.</summary>
    internal List<int> EntityRecords { get; } = [];

    /// <summary>Name of each node.</summary>
    internal TextPool EntityNames { get; } = new();

    /// <summary>First node of each kind, and the number of nodes.</summary>
    internal int[] KindStarts { get; } = new int[Enum.GetValues<EntityKind>().Length + 1];

    /// <summary>Node of each name.</summary>
    internal List<int> NameNodes { get; } = [];

    /// <summary>Use of each name.</summary>
    internal List<byte> NameUses { get; } = [];

    /// <summary>Names as written.</summary>
    internal TextPool Texts { get; } = new();

    /// <summary>Search forms of the names.</summary>
    internal TextPool Searches { get; } = new();

    /// <summary>Packed ids of records.</summary>
    internal List<ulong> RecordIds { get; } = [];

    /// <summary>Node of each record.</summary>
    internal List<int> RecordNodes { get; } = [];

    /// <summary>Hashes of keys, unsorted.</summary>
    internal List<ulong> KeyHashes { get; } = [];

    /// <summary>Identifiers: upper value, written form, node; in the order in which they are found.</summary>
    internal List<(string Upper, string Written, int Node)> Identifiers { get; private set; } = [];

    /// <summary>Reads all, several files at once.</summary>
    /// <param name="folder">Folder of the snapshot.</param>
    /// <param name="memoryMegabytes">Bound of DuckDB's memory.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal void Read(string folder, int memoryMegabytes, CancellationToken cancellationToken)
    {
        Action<DuckSession>[] parts =
        [
            session => ReadEntities(session, folder, cancellationToken),
            session => ReadNames(session, folder, cancellationToken),
            session => ReadRecords(session, folder, cancellationToken),
        ];
        SideBySide.Run([.. parts.Select(part => (Action)(() =>
        {
            using var session = new DuckSession(folder, spillFolder: null, Math.Max(100, memoryMegabytes / parts.Length));
            part(session);
        }))]);
    }

    // The files of a snapshot are written in the order that is wanted here, by node, and are read in that order.
    private void ReadEntities(DuckSession session, string folder, CancellationToken cancellationToken)
    {
        session.Read(
            $"SELECT id, kind, name, records FROM {Table(folder, "entities")}", [],
            row =>
            {
                for (int kind = row.GetByteValue(1); kind < KindStarts.Length; kind++)
                {
                    KindStarts[kind] = EntityIds.Count + 1;
                }

                EntityIds.Add(PackedId.Pack(row.GetString(0)));
                EntityNames.Add(row.GetString(2));
                EntityRecords.Add(row.GetInt32(3));
            },
            cancellationToken);

        // Of one value: the holder of most records first, then by node and scheme, as the tables answer.
        Identifiers = session.List(
            $"SELECT value, scheme || ':' || value, node FROM {Table(folder, "identifiers")} ORDER BY records DESC, node, scheme",
            [], static row => (row.GetString(0).ToUpperInvariant(), row.GetString(1), row.GetInt32(2)), cancellationToken)
            .OrderBy(static identifier => identifier.Item1, StringComparer.Ordinal).ToList();
    }

    private void ReadNames(DuckSession session, string folder, CancellationToken cancellationToken) => session.Read(
        $"SELECT node, text, use, search FROM {Table(folder, "names")}", [],
        row =>
        {
            NameNodes.Add(row.GetInt32(0));
            Texts.Add(row.GetString(1));
            NameUses.Add((byte)row.GetByteValue(2));
            Searches.Add(row.GetString(3));
        },
        cancellationToken);

    private void ReadRecords(DuckSession session, string folder, CancellationToken cancellationToken)
    {
        session.Read(
            $"SELECT node, id, key FROM {Table(folder, "records")}", [],
            row =>
            {
                RecordNodes.Add(row.GetInt32(0));
                RecordIds.Add(PackedId.Pack(row.GetString(1)));
                KeyHashes.Add(KeyHash.Of(row.GetString(2)));
            },
            cancellationToken);
        session.Read(
            $"SELECT key, number FROM {Table(folder, "awards")}", [],
            row =>
            {
                KeyHashes.Add(KeyHash.Of(row.GetString(0)));
                if (!row.IsDBNull(1))
                {
                    KeyHashes.Add(KeyHash.Of(row.GetString(1)));
                }
            },
            cancellationToken);
    }

    private static string Table(string folder, string name) =>
        $"read_parquet({SqlText.PathLiteral(Path.Combine(folder, name + ".parquet"))})";
}
