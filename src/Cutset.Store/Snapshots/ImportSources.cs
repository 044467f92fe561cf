using Cutset.Store.Duck;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Snapshots;

/// <summary>Makes the files of all imports visible to a build as views <c>src_…</c> with the import's sequence.</summary>
internal static class ImportSources
{
    /// <summary>Bits of a source number that number the evidence within its import.</summary>
    internal const int EvidenceBits = 40;

    /// <summary>Creates the views and the table of files.</summary>
    internal static void Create(DuckSession session, WorkspaceLayout layout, IReadOnlyList<ImportManifest> imports)
    {
        foreach (var table in ImportTables.All)
        {
            // The empty table gives the columns where there is no import at all.
            session.Execute(table.CreateSql);
            // An import of an earlier version has no file of a table that came later.
            var parts = imports.Where(import => FilesOf(layout, import, table.Name).Any()).Select(import => $"""
                SELECT {import.Sequence} AS sequence, *
                FROM read_parquet({SqlText.PathList(FilesOf(layout, import, table.Name))})
                """);
            session.Execute(
                $"CREATE VIEW src_{table.Name} AS SELECT 0 AS sequence, * FROM {table.Name} "
                + string.Concat(parts.Select(static part => "UNION ALL " + part + "\n")));
        }

        using var rows = BuildTables.Files.Append(session.Connection);
        var number = 0;
        foreach (var import in imports)
        {
            for (var local = 0; local < import.Files.Length; local++)
            {
                var file = import.Files[local];
                rows.Number(number++).Number(import.Sequence).Number(local).Text(import.Id).Text(file.Dataset)
                    .Text(file.Name).Text(file.Sha256).Date(file.AsOf).Bool(file.IsFullListing).Text(file.Licence)
                    .Text(file.Url).EndRow();
            }
        }

        rows.Close();
    }

    internal static IEnumerable<string> FilesOf(WorkspaceLayout layout, ImportManifest import, string table) =>
        import.Digests.Keys
            .Where(name => name == table + ".parquet"
                || (name.StartsWith(table + "-", StringComparison.Ordinal)
                    && name.EndsWith(".parquet", StringComparison.Ordinal)))
            .Select(name => Path.Combine(layout.Import(import.Id), name));
}
