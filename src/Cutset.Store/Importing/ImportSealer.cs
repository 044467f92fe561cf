using Cutset.Store.Duck;

namespace Cutset.Store.Importing;

/// <summary>Writes the tables that an import deduplicates, and counts it.</summary>
internal static class ImportSealer
{
    // What a record says beyond names and identifiers comes from its first row that says it. The rows are joined by
    // their numbers: an aggregate of texts (arg_min) cannot leave memory for the disk, and 800,000 organisations need
    // more than an import may use.
    private const string Organizations = """
        WITH first AS (
          SELECT key, min(evidence) AS evidence, bool_or(is_public_body) AS is_public_body,
            min(rowid) FILTER (coalesce(street, city, region, postal_code, country) IS NOT NULL) AS address,
            min(rowid) FILTER (website IS NOT NULL) AS site
          FROM organizations GROUP BY key)
        SELECT f.key, f.evidence, a.street, a.city, a.region, a.postal_code, a.country, w.website, f.is_public_body
        FROM first f
        LEFT JOIN organizations a ON a.rowid = f.address
        LEFT JOIN organizations w ON w.rowid = f.site
        ORDER BY f.key
        """;

    private const string Agencies = """
        SELECT key, min(evidence) AS evidence, arg_min(department_name, evidence) AS department_name,
          arg_min(department_scheme, evidence) AS department_scheme,
          arg_min(department_code, evidence) AS department_code
        FROM agencies GROUP BY key ORDER BY key
        """;

    // One row for each listing, so that the build can follow a service from listing to listing.
    private const string Services = """
        SELECT key, min(evidence) AS evidence, file, arg_min(name, evidence) AS name,
          arg_min(provider_name, evidence) AS provider_name, arg_min(status, evidence) AS status,
          arg_min(impact_level, evidence) AS impact_level, arg_min(service_models, evidence) AS service_models,
          arg_min(authorised_on, evidence) AS authorised_on, arg_min(description, evidence) AS description,
          arg_min(website, evidence) AS website
        FROM services GROUP BY key, file ORDER BY key, file
        """;

    private const string Names = """
        SELECT kind, key, min(position)::INTEGER AS position, text, use
        FROM names GROUP BY kind, key, text, use ORDER BY kind, key, position, use, text
        """;

    private const string Identifiers = "SELECT DISTINCT kind, key, scheme, value FROM identifiers ORDER BY ALL";

    private const string Seen = """
        WITH several AS (
          SELECT kind, key FROM (SELECT kind, key, day FROM names UNION ALL SELECT kind, key, day FROM identifiers)
          GROUP BY kind, key HAVING min(day) <> max(day))
        SELECT kind, key, NULL::VARCHAR AS scheme, use, text, min(day) AS first_seen, max(day) AS last_seen
        FROM names SEMI JOIN several USING (kind, key) WHERE day IS NOT NULL GROUP BY kind, key, use, text
        UNION ALL
        SELECT kind, key, scheme, NULL::TINYINT, value, min(day), max(day)
        FROM identifiers SEMI JOIN several USING (kind, key) WHERE day IS NOT NULL GROUP BY kind, key, scheme, value
        ORDER BY ALL
        """;

    /// <summary>Writes the Parquet files of a complete import; rows and rejects are counted by the writer.</summary>
    internal static ImportCounts Seal(DuckSession session, string folder, CancellationToken cancellationToken)
    {
        // Most imports speak for one day, and need not be looked through.
        var days = session.Count("SELECT count(DISTINCT day) FROM (SELECT day FROM names UNION ALL SELECT day FROM identifiers)", cancellationToken);
        if (days < 2)
        {
            session.Execute(ImportTables.Seen.CreateSql, cancellationToken);
        }

        (string Name, string Query)[] tables =
        [
            ("organizations", Organizations), ("agencies", Agencies), ("services", Services), ("names", Names),
            ("identifiers", Identifiers), ("withdrawals", "FROM withdrawals ORDER BY ALL"),
            ("claims", "SELECT key, min(sentence) AS sentence FROM claims GROUP BY key ORDER BY key"),
            ("seen", days < 2 ? "FROM seen" : Seen),
        ];
        foreach (var (name, query) in tables)
        {
            session.WriteParquet(query, Path.Combine(folder, name + ".parquet"), cancellationToken);
        }

        long Count(string what, string table) =>
            session.Count($"SELECT count(DISTINCT {what}) FROM {table}", cancellationToken);
        string Parts(string table) =>
            $"read_parquet({SqlText.PathList(Directory.GetFiles(folder, table + "-*.parquet"))})";

        return new ImportCounts
        {
            Rows = 0,
            Organizations = Count("key", "organizations"),
            Agencies = Count("key", "agencies"),
            Services = Count("key", "services"),
            // Digests of 64 bits count millions of keys well enough for a summary, in a fraction of the memory.
            Awards = Count("hash(key)", Parts("awards")),
            Ties = Count("hash(kind, \"from\", \"to\", role, discriminator)", Parts("ties")),
            Statements = 0,
            Dropped = 0,
            Repaired = 0,
        };
    }
}
