using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Writes what a snapshot says of records: the records themselves, evidence, names, identifiers, entities,
/// services and agencies.</summary>
internal static class RecordStep
{
    // The rowid of a record, after the evidences of the ties, is the number of the record's own evidence.
    private const string Records = """
        CREATE TABLE record AS
        SELECT node, key, kind, id, core, source FROM resolved
        UNION ALL
        SELECT (first_node() + rowid)::INTEGER, key, 4, id, (first_core() + rowid)::INTEGER, source FROM award_node
        ORDER BY node, key
        """;

    private const string RecordsFile = """
        SELECT node, key, kind, id, (source >> 40)::INTEGER AS import_sequence, core,
          (SELECT count(*) FROM tie_evidence) + rowid AS evidence
        FROM record ORDER BY rowid
        """;

    private const string EvidenceFile = """
        SELECT n.evidence, s.file, e.locator, e.url, s.as_of
        FROM (
          SELECT rowid AS evidence, source FROM tie_evidence
          UNION ALL
          SELECT (SELECT count(*) FROM tie_evidence) + rowid, source FROM record) n
        JOIN source s USING (source)
        JOIN (SELECT (sequence::BIGINT << 40) + evidence AS source, locator, url FROM src_evidence) e USING (source)
        ORDER BY n.evidence
        """;

    private const string Names = """
        CREATE TABLE name AS
        SELECT node, text, use, max(records) AS records, max(evidence) AS evidence FROM (
          SELECT r.node, n.text, n.use, count(DISTINCT n.key)::INTEGER AS records,
            (SELECT count(*) FROM tie_evidence) + min(r.rowid) AS evidence
          FROM (SELECT DISTINCT key, text, use FROM src_names) n JOIN record r ON r.key = n.key AND r.kind < 4
          GROUP BY r.node, n.text, n.use
          UNION ALL
          SELECT node, text, use, 0, NULL FROM known_name)
        GROUP BY node, text, use ORDER BY node, use, records DESC, text
        """;

    private const string NamesFile = """
        SELECT n.node, n.text, n.use, n.records, n.evidence, s.search
        FROM name n JOIN searchable s USING (text) ORDER BY n.node, n.use, n.records DESC, n.text
        """;

    private const string IdentifiersFile = """
        SELECT node, scheme, value, max(records)::INTEGER AS records FROM (
          SELECT r.node, i.scheme, i.value, count(DISTINCT i.key) AS records
          FROM (SELECT DISTINCT key, scheme, value FROM src_identifiers) i JOIN record r ON r.key = i.key AND r.kind < 4
          GROUP BY ALL
          UNION ALL
          SELECT node, scheme, value, 0 FROM known_identifier)
        GROUP BY ALL ORDER BY node, scheme, value
        """;

    // The services' own name is that of the latest listing, the others' the most frequent in the best use.
    private const string EntitiesFile = """
        SELECT e.node, e.id, e.kind, coalesce(e.name, s.name, n.text, e.id) AS name, e.records
        FROM resolved_entity e
        LEFT JOIN (
          SELECT node, first(text ORDER BY use, records DESC, text) AS text FROM name WHERE use <> 5 GROUP BY node) n
          USING (node)
        LEFT JOIN service s USING (node)
        UNION ALL
        SELECT (first_node() + w.rowid)::INTEGER, w.id, 4, coalesce(a.number, substr(w.key, 7)), 1
        FROM award_node w LEFT JOIN award a ON a.key = w.key
        ORDER BY node
        """;

    private const string Services = """
        CREATE TABLE service AS
        SELECT node, arg_min(name, rank) AS name, arg_min(provider_name, rank) AS provider_name,
          arg_min(status, rank) AS status, arg_min(impact_level, rank) AS impact_level,
          arg_min(service_models, rank) AS service_models, arg_min(authorised_on, rank) AS authorised_on,
          arg_min(description, rank) AS description, arg_min(website, rank) AS website
        FROM (
          SELECT r.node, s.*, row_number() OVER (
            PARTITION BY r.node ORDER BY f.as_of DESC NULLS LAST, f.is_full_listing DESC, f.file DESC, s.key) AS rank
          FROM src_services s
          JOIN record r ON r.key = s.key AND r.kind = 3
          JOIN file f ON f.sequence = s.sequence AND f.local = s.file)
        GROUP BY node
        """;

    private const string ServicesFile = """
        SELECT node, provider_name, status, impact_level, service_models, authorised_on, description, website
        FROM service ORDER BY node
        """;

    private const string AgenciesFile = """
        SELECT e.node, d.department AS department_node, a.text AS acronym
        FROM resolved_entity e
        LEFT JOIN (SELECT "from" AS node, min("to") AS department FROM tie WHERE kind = 10 GROUP BY ALL) d USING (node)
        LEFT JOIN (
          SELECT node, first(text ORDER BY evidence IS NOT NULL, records DESC, text) AS text
          FROM name WHERE use = 5 GROUP BY node) a USING (node)
        WHERE e.kind = 2 ORDER BY e.node
        """;

    private const string FilesFile = """
        SELECT file, import, dataset, name, sha256, as_of, is_full_listing, licence, url FROM file ORDER BY file
        """;

    /// <summary>Writes the files into a folder; needs the ties.</summary>
    internal static void Run(
        DuckSession session, string folder, CancellationToken cancellationToken)
    {
        session.Execute(Records, cancellationToken);
        session.Execute(Names, cancellationToken);
        session.Execute(Services, cancellationToken);
        FillSearchable(session, cancellationToken);
        (string Name, string Query)[] files =
        [
            ("records", RecordsFile), ("evidence", EvidenceFile), ("names", NamesFile),
            ("identifiers", IdentifiersFile), ("services", ServicesFile), ("agencies", AgenciesFile),
            ("files", FilesFile),
            ("entities", EntitiesFile),
            ("merges", "SELECT * FROM merge ORDER BY ALL"), ("questions", "SELECT * FROM question ORDER BY position"),
        ];
        foreach (var (name, query) in files)
        {
            session.WriteParquet(query, Path.Combine(folder, name + ".parquet"), cancellationToken);
        }
    }

    private static void FillSearchable(DuckSession session, CancellationToken cancellationToken)
    {
        var texts = session.List(
            "SELECT DISTINCT text FROM name ORDER BY text", [], static row => row.GetString(0), cancellationToken);
        var searches = new string[texts.Count];
        Parallel.For(0, searches.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => searches[i] = SearchText.Of(texts[i]));
        using var rows = BuildTables.Searchable.Append(session.Connection);
        for (var i = 0; i < searches.Length; i++) { rows.Text(texts[i]).Text(searches[i]).EndRow(); }
        rows.Close();
    }
}
