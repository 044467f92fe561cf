using System.Collections.Immutable;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Disk;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Reads the organisation records of all imports, resolves them and records merges and questions.</summary>
internal static class OrganizationStep
{
    private const string Records = """
        SELECT key, min((sequence::BIGINT << 40) + evidence) AS source, arg_min(address, sequence), bool_or(is_public_body),
          arg_min(website, sequence)
        FROM (SELECT *, CASE WHEN coalesce(street, city, region, postal_code, country) IS NOT NULL
          THEN [street, city, region, postal_code, country] END AS address FROM src_organizations)
        GROUP BY key ORDER BY key
        """;

    private const string Names = """
        SELECT key, text, use FROM src_names WHERE kind = $1
        GROUP BY key, text, use ORDER BY key, min(sequence), min(position), use, text
        """;

    private const string Identifiers =
        "SELECT DISTINCT key, scheme, value FROM src_identifiers WHERE kind = $1 ORDER BY ALL";

    internal static void Run(
        DuckSession session, NodeAssigner nodes, OrganizationResolver resolver, IReadOnlyList<Decision> decisions,
        AgencySet agencies, CancellationToken cancellationToken)
    {
        var (records, sources) = Load(session, cancellationToken);
        var result = resolver.Resolve(records, decisions, cancellationToken);
        var bodies = PublicBodies.Find(records, result.GroupOf, agencies.Resolution);
        var own = Enumerable.Range(0, records.Count).Where(i => !bodies.Has(result.GroupOf[i])).ToList();
        var assigned = nodes.Assign(
            EntityKind.Organization,
            own.ConvertAll(i => (records[i].Key.Value, sources[i])),
            own.ConvertAll(i => result.GroupOf[i]),
            own.ConvertAll(i => result.CertainGroupOf[i]));
        var nodeOf = new int[records.Count];
        for (var i = 0; i < own.Count; i++)
        {
            nodeOf[own[i]] = assigned[i];
        }

        var moved = Enumerable.Range(0, records.Count).Where(i => bodies.Has(result.GroupOf[i])).ToList();
        var suppliers = moved.ConvertAll(i => new AgencySupplier(
            records[i].Key.Value, sources[i], bodies.AgencyOf(result.GroupOf[i]), result.CertainGroupOf[i]));
        var nodesOfSuppliers = AgencyStep.Assign(session, nodes, agencies, suppliers);
        for (var i = 0; i < moved.Count; i++)
        {
            nodeOf[moved[i]] = nodesOfSuppliers[i];
        }

        WriteMerges(session, records, nodeOf, result.Links, bodies, agencies);
        WriteQuestions(session, records, nodeOf, result.Questions);
        using var issues = BuildTables.Issues.Append(session.Connection);
        foreach (var (first, second) in result.Conflicts)
        {
            issues.Text(SnapshotIssues.DecisionsConflict).Text($"{first.Left} {first.Verdict} {first.Right}")
                .Text($"{second.Left} {second.Verdict} {second.Right}")
                .Text("Two decisions contradict each other; retract one.").EndRow();
        }

        issues.Close();
    }

    /// <summary>Names by record key, in the order of first mention.</summary>
    internal static Dictionary<string, ImmutableArray<NameForm>> LoadNames(
        DuckSession session, EntityKind kind, CancellationToken cancellationToken) => Grouped(
        session, Names, kind,
        static row => new NameForm(row.GetString(1), (NameUse)row.GetByteValue(2)), cancellationToken);

    /// <summary>Identifiers by record key.</summary>
    internal static Dictionary<string, ImmutableArray<Identifier>> LoadIdentifiers(
        DuckSession session, EntityKind kind, CancellationToken cancellationToken) => Grouped(
        session, Identifiers, kind, static row => new Identifier(row.GetString(1), row.GetString(2)),
        cancellationToken);

    private static Dictionary<string, ImmutableArray<T>> Grouped<T>(
        DuckSession session, string sql, EntityKind kind, Func<System.Data.Common.DbDataReader, T> map,
        CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, ImmutableArray<T>>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<T>();
        string? current = null;
        session.Read(
            sql, [(sbyte)kind],
            row =>
            {
                var key = row.GetString(0);
                if (current is not null && current != key)
                {
                    all.Add(current, items.ToImmutable());
                    items.Clear();
                }

                current = key;
                items.Add(map(row));
            },
            cancellationToken);
        if (current is not null)
        {
            all.Add(current, items.ToImmutable());
        }

        return all;
    }

    private static (List<OrganizationRecord> Records, List<long> Sources) Load(
        DuckSession session, CancellationToken cancellationToken)
    {
        Dictionary<string, ImmutableArray<NameForm>> names = [];
        Dictionary<string, ImmutableArray<Identifier>> identifiers = [];
        var loaded = new List<(OrganizationRecord Record, long Source)>();
        SideBySide.Run(
            () =>
            {
                using var beside = session.Beside();
                names = LoadNames(beside, EntityKind.Organization, cancellationToken);
            },
            () =>
            {
                identifiers = LoadIdentifiers(session, EntityKind.Organization, cancellationToken);
                session.Read(Records, [], row => loaded.Add((ReadRecord(row), row.GetInt64(1))), cancellationToken);
            });
        for (var i = 0; i < loaded.Count; i++)
        {
            var (record, source) = loaded[i];
            var key = record.Key.Value;
            loaded[i] = (record with { Names = names.GetValueOrDefault(key, []), Identifiers = identifiers.GetValueOrDefault(key, []) }, source);
        }

        // They come so sorted, but for keys beyond ASCII, which DuckDB compares as bytes.
        if (loaded.Zip(loaded.Skip(1)).Any(static pair => pair.First.Record.Key.CompareTo(pair.Second.Record.Key) > 0))
        {
            loaded.Sort(static (left, right) => left.Record.Key.CompareTo(right.Record.Key));
        }

        return (loaded.ConvertAll(static pair => pair.Record), loaded.ConvertAll(static pair => pair.Source));
    }

    /// <summary>A record without its names and identifiers.</summary>
    private static OrganizationRecord ReadRecord(System.Data.Common.DbDataReader row)
    {
        var parts = row.IsDBNull(2) ? null : row.GetFieldValue<List<string?>>(2);
        return new OrganizationRecord
        {
            Key = new RecordKey(row.GetString(0)),
            Evidence = new EvidenceId(row.GetInt64(1)),
            Names = [],
            Identifiers = [],
            Address = parts is null ? null : new PostalAddress
            {
                Street = parts[0],
                City = parts[1],
                Region = parts[2],
                PostalCode = parts[3],
                Country = parts[4],
            },
            IsPublicBody = row.GetBoolean(3),
            Website = row.IsDBNull(4) ? null : row.GetString(4),
        };
    }

    private static void WriteMerges(
        DuckSession session, List<OrganizationRecord> records, int[] nodeOf, ImmutableArray<MergeLink> links,
        PublicBodies bodies, AgencySet agencies)
    {
        using var rows = BuildTables.Merges.Append(session.Connection);
        foreach (var link in links)
        {
            rows.Number(nodeOf[link.Left]).Text(records[link.Left].Key.Value).Text(records[link.Right].Key.Value)
                .Number((byte)link.Grade).Double(link.Score).Text(link.Reason).Text(link.Detail).EndRow();
        }

        foreach (var (record, agency, name) in bodies.Links)
        {
            rows.Number(nodeOf[record]).Text(records[record].Key.Value).Text(agencies.Records[agency].Key.Value)
                .Number((byte)MergeGrade.Likely).Double(PublicBodies.Score).Text(PublicBodies.Reason)
                .Text($"The supplier is a public body and its name is that of {name}, and of no other agency.").EndRow();
        }

        rows.Close();
    }

    private static void WriteQuestions(
        DuckSession session, List<OrganizationRecord> records, int[] nodeOf, ImmutableArray<MergeLink> questions)
    {
        using var rows = BuildTables.Questions.Append(session.Connection);
        for (var i = 0; i < questions.Length; i++)
        {
            var question = questions[i];
            rows.Number(i).Text(records[question.Left].Key.Value).Text(records[question.Right].Key.Value)
                .Number(nodeOf[question.Left]).Number(nodeOf[question.Right]).Double(question.Score)
                .Text(question.Reason).Text(question.Detail).EndRow();
        }

        rows.Close();
    }
}
