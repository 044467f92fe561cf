using Cutset.Core.Model;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Makes ties of tie statements, and numbers ties and their evidence.</summary>
internal static class TieStep
{
    private const string Statements = """
        CREATE TABLE statement AS
        SELECT t.kind, f.node AS "from", o.node AS "to", t.role, t.discriminator, f.core AS from_core, o.core AS to_core,
          t.start, t."end", t.amount, t.currency, t.flags, s.source, s.file, s.as_of, w.withdrawal,
          CASE WHEN f.node IS NULL THEN t."from" END AS missing_from,
          CASE WHEN o.node IS NULL THEN t."to" END AS missing_to
        FROM src_ties t
        JOIN source s ON s.source = (t.sequence::BIGINT << 40) + t.evidence
        LEFT JOIN withdrawn w ON w.source = s.source
        LEFT JOIN node_of_key f ON f.key = t."from"
        LEFT JOIN node_of_key o ON o.key = t."to"
        """;

    // What a withdrawn row states counts no longer where another row states it too. Where none does the tie stays, with
    // a remark and the withdrawal beside its evidence, and is never a step of a chain.
    private const string Restated = """
        DELETE FROM statement s USING (
          SELECT DISTINCT kind, "from", "to", role, discriminator FROM statement WHERE withdrawal IS NULL) n
        WHERE s.withdrawal IS NOT NULL AND s.kind = n.kind AND s."from" = n."from" AND s."to" = n."to"
          AND s.role = n.role AND s.discriminator = n.discriminator
        """;

    private static readonly string Marked = $"""
        UPDATE statement SET flags = flags | {(int)TieFlags.Withdrawn} WHERE withdrawal IS NOT NULL
        """;

    private const string Withdrawals = """
        INSERT INTO statement
        SELECT t.* REPLACE (s.source AS source, s.file AS file, s.as_of AS as_of)
        FROM statement t JOIN source s ON s.source = t.withdrawal
        """;

    private const string Issues = $"""
        INSERT INTO issue
        SELECT * FROM (
          SELECT '{SnapshotIssues.DanglingEnd}' AS code, kind::VARCHAR AS subject, coalesce(missing_from, missing_to) AS object,
            'No record in any import bears this key; ' || count(*) || ' statement(s) of ties to it were left out.' AS detail
          FROM statement WHERE "from" IS NULL OR "to" IS NULL GROUP BY ALL
          UNION ALL
          SELECT '{SnapshotIssues.TieToItself}', kind::VARCHAR, "from"::VARCHAR,
            'Both ends are one entity; ' || count(*) || ' statement(s) were left out.'
          FROM statement WHERE "from" = "to" AND from_core = to_core GROUP BY ALL
          UNION ALL
          SELECT '{SnapshotIssues.TieWithinMerge}', kind::VARCHAR, "from"::VARCHAR,
            'Both ends are one entity by a likely merge; ' || count(*) || ' statement(s) count only where it does not.'
          FROM statement WHERE "from" = "to" AND from_core <> to_core GROUP BY ALL
          UNION ALL
          SELECT '{SnapshotIssues.ActionWithdrawn}', a.action_key, a.key,
            'Corrected by ' || f.name || ', ' || e.locator || ': what the row said before counts no longer.'
          FROM withdrawn w
          JOIN src_awards a ON (a.sequence::BIGINT << 40) + a.evidence = w.source
          JOIN src_evidence e ON (e.sequence::BIGINT << 40) + e.evidence = w.withdrawal
          JOIN file f ON f.sequence = e.sequence AND f.local = e.file)
        ORDER BY ALL
        """;

    // Between records of one entity each pair of cores has a tie of its own: the pair is all that tells such ties apart.
    private const string Numbered = """
        CREATE TABLE numbered AS
        SELECT (dense_rank() OVER (ORDER BY "from", kind, "to", role, discriminator,
          CASE WHEN "from" = "to" THEN from_core END, CASE WHEN "from" = "to" THEN to_core END) - 1)::INTEGER AS tie, *
        FROM statement WHERE "from" <> "to" OR from_core <> to_core
        """;

    // Within a date the earliest start, the latest end and the greatest amount; over several dates the latest that
    // states one. The date is the upper part of the number that arg_max compares. An authorisation that was renewed
    // began with the first letter: a later listing that names the newer one must not hide that it stood before.
    private static readonly string Ties = $$"""
        CREATE TABLE tie AS
        SELECT tie, any_value(kind) AS kind, any_value("from") AS "from", any_value("to") AS "to",
          any_value(role) AS role, any_value(discriminator) AS discriminator,
          CASE WHEN any_value(kind) = 4 THEN min(start)
            ELSE arg_max(start, day * 10000000 - (start - DATE '0001-01-01')) END AS start,
          arg_max("end", day * 10000000 + ("end" - DATE '0001-01-01')) AS "end",
          arg_max(money, (day, money)).amount AS amount, arg_max(money, (day, money)).currency AS currency,
          (arg_max(flags, day * 65536 + flags)
            | CASE WHEN any_value("from") = any_value("to") THEN {{(int)TieFlags.WithinMerge}} ELSE 0 END)::SMALLINT AS flags,
          min(from_core) AS from_core, min(to_core) AS to_core
        FROM (
          SELECT *, coalesce(as_of - DATE '0001-01-01', 0) AS day,
            CASE WHEN amount IS NOT NULL THEN {'amount': amount, 'currency': currency} END AS money
          FROM numbered)
        GROUP BY tie ORDER BY tie
        """;

    private const string Evidence = """
        CREATE TABLE tie_evidence AS
        SELECT DISTINCT tie, file, source FROM numbered ORDER BY tie, file, source
        """;

    private const string Listed = """
        CREATE TABLE listed AS
        WITH listing AS (SELECT DISTINCT dataset, as_of FROM file WHERE is_full_listing AND as_of IS NOT NULL),
        seen AS (
          SELECT e.tie, f.dataset, min(f.as_of) AS first, max(f.as_of) AS last
          FROM tie_evidence e JOIN file f USING (file)
          WHERE f.is_full_listing AND f.as_of IS NOT NULL GROUP BY ALL),
        missed AS (
          SELECT s.tie, s.dataset, s.first, min(l.as_of) AS gone
          FROM seen s LEFT JOIN listing l ON l.dataset = s.dataset AND l.as_of > s.last GROUP BY ALL)
        SELECT tie, min(first) AS listed_from, CASE WHEN count(*) = count(gone) THEN max(gone) END AS listed_to
        FROM missed GROUP BY tie
        """;

    private const string TiesFile = """
        SELECT t.tie, t.kind, t."from", t."to", t.role, t.discriminator, t.start, t."end", l.listed_from, l.listed_to,
          t.amount, t.currency, t.flags, t.from_core, t.to_core, e.first AS evidence_first, e.count AS evidence_count
        FROM tie t
        JOIN (SELECT tie, min(rowid) AS first, count(*)::INTEGER AS count FROM tie_evidence GROUP BY tie) e USING (tie)
        LEFT JOIN listed l USING (tie)
        ORDER BY t.tie
        """;

    /// <summary>Creates the tables <c>tie</c> and <c>tie_evidence</c> and notes what had to be left out.</summary>
    internal static void Run(DuckSession session, CancellationToken cancellationToken)
    {
        session.Execute(Statements, cancellationToken);
        if (session.Count("SELECT count(*) FROM withdrawn", cancellationToken) > 0)
        {
            session.Execute(Restated, cancellationToken);
            session.Execute(Marked, cancellationToken);
            session.Execute(Withdrawals, cancellationToken);
        }

        session.Execute(Issues, cancellationToken);
        session.Execute(Numbered, cancellationToken);
        session.Execute("DROP TABLE statement", cancellationToken);
        session.Execute(Ties, cancellationToken);
        session.Execute(Evidence, cancellationToken);
        session.Execute("DROP TABLE numbered", cancellationToken);
        session.Execute(Listed, cancellationToken);
    }

    /// <summary>Writes ties.parquet.</summary>
    internal static void Write(DuckSession session, string path, CancellationToken cancellationToken) =>
        session.WriteParquet(TiesFile, path, cancellationToken);
}
