using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Resolves the agencies by the directory and gives them nodes, known names and known codes.</summary>
internal static class AgencyStep
{
    private const string Records = """
        SELECT key, min((sequence::BIGINT << 40) + evidence), arg_min(department_name, sequence),
          arg_min(CASE WHEN department_code IS NOT NULL THEN [department_scheme, department_code] END, sequence)
        FROM src_agencies GROUP BY key ORDER BY key
        """;

    internal static AgencySet Load(DuckSession session, CancellationToken cancellationToken)
    {
        var names = OrganizationStep.LoadNames(session, EntityKind.Agency, cancellationToken);
        var identifiers = OrganizationStep.LoadIdentifiers(session, EntityKind.Agency, cancellationToken);
        var rows = session.List(
            Records, [],
            row =>
            {
                var key = row.GetString(0);
                var department = row.IsDBNull(3) ? null : row.GetFieldValue<List<string>>(3);
                return new AgencyRecord
                {
                    Key = new RecordKey(key),
                    Evidence = new EvidenceId(row.GetInt64(1)),
                    Names = names.GetValueOrDefault(key, []),
                    Identifiers = identifiers.GetValueOrDefault(key, []),
                    DepartmentName = row.TextOrNull(2),
                    DepartmentId = department is null ? null : new Identifier(department[0], department[1]),
                };
            },
            cancellationToken);
        rows.Sort(static (left, right) => left.Key.CompareTo(right.Key));

        return new AgencySet(rows, new AgencyResolver().Resolve(rows));
    }

    /// <summary>Assigns the nodes of the agencies, with the records of suppliers that are agencies themselves.</summary>
    /// <returns>The node of each of these suppliers.</returns>
    internal static int[] Assign(
        DuckSession session, NodeAssigner nodes, AgencySet agencies, IReadOnlyList<AgencySupplier> suppliers)
    {
        var (rows, resolution) = agencies;
        var groups = resolution.Groups.ToDictionary(static group => group.Representative);
        // A merge with a supplier is likely, not certain: its records stay a core of their own.
        var nodeOf = nodes.Assign(
            EntityKind.Agency,
            [
                .. rows.Select(static row => (row.Key.Value, row.Evidence.Value)),
                .. suppliers.Select(static supplier => (supplier.Key, supplier.Source)),
            ],
            [.. resolution.GroupOf, .. suppliers.Select(static supplier => supplier.Agency)],
            [.. resolution.GroupOf, .. suppliers.Select(supplier => rows.Count + supplier.Core)],
            group => groups[group].Name,
            i => i < rows.Count ? EntityKind.Agency : EntityKind.Organization);
        WriteKnown(session, resolution.Groups.Select(group => (nodeOf[group.Representative], group)));
        return nodeOf[rows.Count..];
    }

    private static void WriteKnown(DuckSession session, IEnumerable<(int Node, AgencyGroup Group)> groups)
    {
        using var names = BuildTables.KnownNames.Append(session.Connection);
        using var identifiers = BuildTables.KnownIdentifiers.Append(session.Connection);
        foreach (var (node, group) in groups)
        {
            names.Number(node).Text(group.Name).Number((byte)NameUse.Registered).EndRow();
            if (group.Acronym is { } usual)
            {
                names.Number(node).Text(usual).Number((byte)NameUse.Acronym).EndRow();
            }

            foreach (var alias in group.Entry?.Aliases ?? [])
            {
                names.Number(node).Text(alias).Number((byte)NameUse.Alias).EndRow();
            }

            foreach (var acronym in group.Entry?.Acronyms ?? [])
            {
                names.Number(node).Text(acronym).Number((byte)NameUse.Acronym).EndRow();
            }

            foreach (var identifier in group.Identifiers)
            {
                identifiers.Number(node).Text(identifier.Scheme).Text(identifier.Value).EndRow();
            }
        }

        names.Close();
        identifiers.Close();
    }
}
