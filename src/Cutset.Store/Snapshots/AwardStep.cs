using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Gives nodes to the awards and makes one award of many rows, in SQL throughout: there may be tens of
/// millions.</summary>
internal static class AwardStep
{
    // A "source" numbers an evidence row over all imports: sequence above, number within the import below.
    private const string Sources = """
        CREATE TABLE source AS
        SELECT (e.sequence::BIGINT << 40) + e.evidence AS source, f.file, coalesce(e.as_of, f.as_of) AS as_of,
          f.as_of AS file_as_of
        FROM src_evidence e JOIN file f ON f.sequence = e.sequence AND f.local = e.file
        """;

    // The actions that a correction withdraws, by the latest one that does: it speaks of what earlier files say, and
    // where the files do not tell which is earlier, of what was imported or read before it.
    private const string Withdrawn = """
        CREATE TABLE withdrawn AS
        SELECT a.source, max(w.source) AS withdrawal
        FROM (SELECT action_key, (sequence::BIGINT << 40) + evidence AS source FROM src_withdrawals) w
        JOIN (
          SELECT key, action_key, (sequence::BIGINT << 40) + evidence AS source FROM src_awards
          WHERE basis = 2 AND action_key IN (SELECT action_key FROM src_withdrawals)) a USING (action_key)
        JOIN source s ON s.source = a.source
        JOIN source c ON c.source = w.source
        WHERE CASE WHEN s.file_as_of <> c.file_as_of THEN s.file_as_of < c.file_as_of ELSE a.source < w.source END
        GROUP BY a.source
        """;

    // An award of which only ties speak is a node too: the vehicle that an order names, most often.
    private const string Nodes = """
        CREATE TABLE award_node AS
        WITH stated AS (
          SELECT key, min((sequence::BIGINT << 40) + evidence) AS source FROM src_awards
          WHERE (sequence::BIGINT << 40) + evidence NOT IN (SELECT source FROM withdrawn) GROUP BY key),
        ends AS (
          SELECT key, min(source) AS source FROM (
            SELECT "from" AS key, (sequence::BIGINT << 40) + evidence AS source FROM src_ties WHERE "from" ^@ 'award:'
            UNION ALL
            SELECT "to", (sequence::BIGINT << 40) + evidence FROM src_ties WHERE "to" ^@ 'award:')
          GROUP BY key)
        SELECT 'awd-' || record_code(key) AS id, key, source, is_stub FROM (
          SELECT key, source, false AS is_stub FROM stated
          UNION ALL
          SELECT key, source, true FROM ends WHERE key NOT IN (SELECT key FROM stated))
        ORDER BY id, key
        """;

    private const string Ends = """
        CREATE VIEW node_of_key AS
        SELECT key, node, core FROM resolved
        UNION ALL
        SELECT key, (first_node() + rowid)::INTEGER, (first_core() + rowid)::INTEGER FROM award_node
        """;

    // Actions are summed over all imports: each counts once, and the last one tells the state of the award.
    private const string Actions = """
        CREATE VIEW action_award AS
        SELECT * REPLACE (sum(obligated) OVER (PARTITION BY key) AS obligated, max(as_of) OVER (PARTITION BY key) AS as_of)
        FROM (
          SELECT a.*, s.as_of, s.source FROM src_awards a JOIN source s ON s.source = (a.sequence::BIGINT << 40) + a.evidence
          WHERE a.basis = 2 AND s.source NOT IN (SELECT source FROM withdrawn)
          QUALIFY row_number() OVER (
            PARTITION BY key, coalesce(action_key, s.source::VARCHAR)
            ORDER BY s.file_as_of DESC NULLS LAST, s.as_of DESC NULLS LAST, s.source DESC) = 1)
        QUALIFY row_number() OVER (PARTITION BY key ORDER BY action_order DESC NULLS LAST, source DESC) = 1
        """;

    private const string Candidates = """
        CREATE TABLE award_row AS
        SELECT a.*, s.as_of, s.source FROM src_awards a JOIN source s ON s.source = (a.sequence::BIGINT << 40) + a.evidence
        WHERE a.basis <> 2
        UNION ALL
        SELECT * FROM action_award
        """;

    private static readonly string[] Filled =
    [
        "number", "type_name", "description", "currency", "obligated", "current_value", "ceiling", "start", "end",
        "potential_end", "ordering_end", "last_action", "product_code", "product_name", "industry_code",
        "industry_name", "url",
    ];

    /// <summary>Creates the numbering of sources, the award nodes and the lookup of nodes by key.</summary>
    internal static void Number(DuckSession session, CancellationToken cancellationToken)
    {
        session.Execute(Sources, cancellationToken);
        session.Execute(Withdrawn, cancellationToken);
        session.Execute(Nodes, cancellationToken);
        session.Execute(Ends, cancellationToken);
    }

    /// <summary>Creates the table <c>award</c>: for each award the best statement of each column.</summary>
    internal static void Merge(DuckSession session, CancellationToken cancellationToken)
    {
        session.Execute(Actions, cancellationToken);
        session.Execute(Candidates, cancellationToken);
        var first = string.Join(", ", Filled.Select(static column => $"\"{column}\""));
        var filled = string.Join(", ", Filled.Select(static column => $"arg_min(\"{column}\", rank) AS \"{column}\""));
        session.Execute(
            $"""
            CREATE TABLE award AS
            WITH repeated AS MATERIALIZED (SELECT key FROM award_row GROUP BY key HAVING count(*) > 1),
            ranked AS (
              SELECT *, row_number() OVER (PARTITION BY key ORDER BY basis, as_of DESC NULLS LAST, source DESC) AS rank
              FROM award_row WHERE key IN (SELECT key FROM repeated))
            SELECT key, is_vehicle, is_assistance, basis, {first}
            FROM award_row WHERE key NOT IN (SELECT key FROM repeated)
            UNION ALL
            SELECT key, arg_min(is_vehicle, rank), arg_min(is_assistance, rank),
              arg_min(basis, rank), {filled}
            FROM ranked GROUP BY key
            """,
            cancellationToken);
        session.Execute("DROP TABLE award_row", cancellationToken);
    }

    /// <summary>Writes awards.parquet; needs the ties.</summary>
    internal static void Write(DuckSession session, string path, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", Filled.Where(static column => column is not "number" and not "url")
            .Select(static column => column == "currency" ? "coalesce(a.currency, 'USD') AS currency" : $"a.\"{column}\""));
        session.WriteParquet(
            $"""
            SELECT (first_node() + n.rowid)::INTEGER AS node, substr(n.key, 7) AS key, a.number,
              coalesce(a.is_vehicle, v.vehicle IS NOT NULL, false) AS is_vehicle,
              coalesce(a.is_assistance, substr(n.key, 7) ^@ 'ASST', false) AS is_assistance, {columns},
              o.vehicle AS vehicle_node, a.basis, a.url
            FROM award_node n
            LEFT JOIN award a ON a.key = n.key
            LEFT JOIN (SELECT "from" AS node, min("to") AS vehicle FROM tie WHERE kind = 8 GROUP BY ALL) o
              ON o.node = first_node() + n.rowid
            LEFT JOIN (SELECT DISTINCT "to" AS vehicle FROM tie WHERE kind = 8) v
              ON v.vehicle = first_node() + n.rowid
            ORDER BY n.rowid
            """,
            path, cancellationToken);
    }
}
