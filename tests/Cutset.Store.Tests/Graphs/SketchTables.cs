using System.Globalization;
using Cutset.Core.Model;
using Cutset.TestKit.Graphs;
using DuckDB.NET.Data;

namespace Cutset.Store.Tests.Graphs;

/// <summary>Writes a sketched graph as the Parquet files of a snapshot that the graph file is built from.</summary>
internal static class SketchTables
{
    internal static void Write(GraphSketch sketch, string folder)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var kinds = sketch.Nodes.Select(static node => node.Kind)
            .Concat(sketch.Awards.Select(static _ => EntityKind.Award)).ToArray();
        Copy("entities", "node INT, kind TINYINT", kinds.Select(static (kind, node) => $"{node}, {(byte)kind}"));
        var firstCore = new List<int> { 0 };
        foreach (var (_, cores) in sketch.Nodes)
        {
            firstCore.Add(firstCore[^1] + cores);
        }

        // Awards are one core each.
        int Core(int node, int core) => node < sketch.Nodes.Count
            ? firstCore[node] + core
            : firstCore[^1] + node - sketch.Nodes.Count;
        Copy(
            "records",
            "node INT, key VARCHAR, kind TINYINT, core INT",
            kinds.SelectMany((kind, node) => Enumerable.Range(0, node < sketch.Nodes.Count ? sketch.Nodes[node].Cores : 1)
                .Select(core => $"{node}, 'r{node}-{core}', {(byte)kind}, {Core(node, core)}")));
        Copy(
            "awards",
            "node INT, currency VARCHAR, obligated DECIMAL(20,2), start DATE, \"end\" DATE, ordering_end DATE, is_vehicle BOOLEAN, is_assistance BOOLEAN",
            sketch.Awards.Select((award, i) =>
                $"{sketch.Nodes.Count + i}, 'USD', {Money(award.Obligated)}, {Day(award.Start)}, "
                + (award.IsVehicle ? $"NULL, {Day(award.End)}, true" : $"{Day(award.End)}, NULL, false") + ", false"));
        var ties = sketch.Ties.Index().OrderBy(static t => t.Item.From).ThenBy(static t => t.Item.Kind)
            .ThenBy(static t => t.Item.To).ThenBy(static t => t.Index).Select(static t => t.Item).ToArray();
        // Dataset d has full listings on all days; a tie that always was there is first seen on the first of them.
        Copy(
            "ties",
            "tie INT, kind TINYINT, \"from\" INT, \"to\" INT, role VARCHAR, start DATE, \"end\" DATE, listed_from DATE, listed_to DATE, amount DECIMAL(20,2), flags SMALLINT, from_core INT, to_core INT, evidence_first BIGINT, evidence_count INT",
            ties.Select((tie, i) => $"{i}, {(byte)tie.Kind}, {tie.From}, {tie.To}, '{(tie.IsCertification ? TieRoles.Certification : "")}', {Day(tie.Start)}, {Day(tie.End)}, "
                + $"{(tie.Appeared is null ? "DATE '2000-01-01'" : Day(tie.Appeared))}, {Day(tie.Gone)}, "
                + $"{Money(tie.Amount)}, {(int)tie.Flags}, {Core(tie.From, tie.FromCore)}, {Core(tie.To, tie.ToCore)}, {i}, 1"));
        Copy("evidence", "evidence BIGINT, file INT", ties.Select(static (_, i) => $"{i}, 1"));
        Copy(
            "files",
            "file INT, dataset VARCHAR, is_full_listing BOOLEAN, as_of DATE",
            ["0, 'd', true, DATE '2000-01-01'", "1, 'd', true, DATE '2020-01-01'"]);
        Copy(
            "merges",
            "node INT, \"left\" VARCHAR, \"right\" VARCHAR, grade TINYINT",
            sketch.Links.OrderBy(static link => link.MergeRow)
                .Select(static link => $"{link.Node}, 'r{link.Node}-{link.LeftCore}', 'r{link.Node}-{link.RightCore}', 2"));

        void Copy(string table, string columns, IEnumerable<string> rows)
        {
            using var command = connection.CreateCommand();
            var values = rows.Select(static row => $"({row})").ToArray();
            command.CommandText = $"CREATE TABLE {table} ({columns}); "
                + (values.Length == 0 ? "" : $"INSERT INTO {table} VALUES {string.Join(',', values)}; ")
                + $"COPY {table} TO '{Path.Combine(folder, table + ".parquet")}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }
    }

    private static string Day(DateOnly? day) =>
        day is null ? "NULL" : $"DATE '{day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    private static string Money(long? cents) =>
        cents is null ? "NULL" : (cents.Value / 100m).ToString(CultureInfo.InvariantCulture);
}
