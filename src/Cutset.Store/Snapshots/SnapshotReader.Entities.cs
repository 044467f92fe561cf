using System.Data.Common;
using System.Globalization;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <content>Entities and what is known of them, by node. Unknown nodes are left out; results are ordered by node.</content>
public sealed partial class SnapshotReader
{
    /// <summary>Entities by their nodes.</summary>
    public IReadOnlyList<EntityInfo> Entities(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => NameIndex is { } index
        ? nodes.Distinct().Order().Select(index.Entity).OfType<EntityInfo>().ToList()
        : ByNode("SELECT node, id, kind, name, records FROM entities", nodes, "node", ReadEntity, cancellationToken);

    /// <summary>One entity by its node; null when there is no such node.</summary>
    public EntityInfo? Entity(int node, CancellationToken cancellationToken = default) =>
        Entities([node], cancellationToken) is [var only] ? only : null;

    /// <summary>Names of entities, of each the registered ones first, then the most frequent.</summary>
    public IReadOnlyList<NameInfo> Names(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        "SELECT node, text, use, records, evidence FROM names", nodes, "node, use, records DESC, text",
        static row => new NameInfo(
            row.GetInt32(0), row.GetString(1), (NameUse)row.GetByteValue(2), row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetInt64(4)),
        cancellationToken);

    /// <summary>Identifiers of entities, an award's key included, of each ordered by scheme and value.</summary>
    public IReadOnlyList<IdentifierInfo> Identifiers(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        $"""
        SELECT node, scheme, value, records FROM (
          FROM identifiers UNION ALL SELECT node, '{Schemes.UsAward}', key, 1 FROM awards)
        """,
        nodes, "node, scheme, value",
        static row => new IdentifierInfo(
            row.GetInt32(0), new Identifier(row.GetString(1), row.GetString(2)), row.GetInt32(3)),
        cancellationToken);

    /// <summary>Records that speak of entities, ordered by node and key.</summary>
    public IReadOnlyList<RecordInfo> Records(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        "SELECT node, key, kind, id, import_sequence, core, evidence FROM records", nodes, "node, key",
        static row => new RecordInfo(
            row.GetInt32(0), new RecordKey(row.GetString(1)), (EntityKind)row.GetByteValue(2), row.GetString(3),
            row.GetInt32(4), row.GetInt32(5), row.GetInt64(6)),
        cancellationToken);

    /// <summary>Awards by their nodes.</summary>
    public IReadOnlyList<AwardInfo> Awards(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        """
        SELECT node, key, number, is_vehicle, is_assistance, type_name, description, currency, obligated, current_value,
          ceiling, start, "end", potential_end, ordering_end, last_action, product_code, product_name, industry_code,
          industry_name, vehicle_node, basis, url
        FROM awards
        """,
        nodes, "node", ReadAward, cancellationToken);

    /// <summary>Services by their nodes.</summary>
    public IReadOnlyList<ServiceInfo> Services(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        """
        SELECT node, provider_name, status, impact_level, service_models, authorised_on, description, website
        FROM services
        """,
        nodes, "node",
        static row => new ServiceInfo
        {
            Node = row.GetInt32(0),
            ProviderName = row.GetString(1),
            Status = row.TextOrNull(2),
            ImpactLevel = row.TextOrNull(3),
            ServiceModels = row.TextOrNull(4),
            AuthorisedOn = row.DateOrNull(5),
            Description = row.TextOrNull(6),
            Website = row.TextOrNull(7),
        },
        cancellationToken);

    /// <summary>Agencies by their nodes.</summary>
    public IReadOnlyList<AgencyInfo> Agencies(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        "SELECT node, department_node, acronym FROM agencies", nodes, "node",
        static row => new AgencyInfo(row.GetInt32(0), row.IntOrNull(1), row.TextOrNull(2)), cancellationToken);

    /// <summary>Why the records of entities were merged.</summary>
    public IReadOnlyList<MergeInfo> Merges(
        IEnumerable<int> nodes, CancellationToken cancellationToken = default) => ByNode(
        """SELECT node, "left", "right", grade, score, reason, detail FROM merges""", nodes, """node, "left", "right" """,
        static row => new MergeInfo(
            row.GetInt32(0), new RecordKey(row.GetString(1)), new RecordKey(row.GetString(2)),
            (MergeGrade)row.GetByteValue(3), row.GetDouble(4), row.GetString(5), row.GetString(6)),
        cancellationToken);

    /// <summary>The merge at a row of the table of merges, from 0; null when there is no such row.</summary>
    public MergeInfo? MergeAt(int row, CancellationToken cancellationToken = default) => Session.List(
        """
        SELECT node, "left", "right", grade, score, reason, detail FROM merges LIMIT 1 OFFSET $1
        """,
        [row],
        static found => new MergeInfo(
            found.GetInt32(0), new RecordKey(found.GetString(1)), new RecordKey(found.GetString(2)),
            (MergeGrade)found.GetByteValue(3), found.GetDouble(4), found.GetString(5), found.GetString(6)),
        cancellationToken) is [var only] ? only : null;

    /// <summary>Pairs for a person to decide, the most doubtful first.</summary>
    public IReadOnlyList<QuestionInfo> Questions(int limit, CancellationToken cancellationToken = default) =>
        Session.List(
            """
            SELECT position, "left", "right", left_node, right_node, score, reason, detail FROM questions
            ORDER BY position LIMIT $1
            """,
            [limit],
            static row => new QuestionInfo(
                row.GetInt32(0), new RecordKey(row.GetString(1)), new RecordKey(row.GetString(2)), row.GetInt32(3),
                row.GetInt32(4), row.GetDouble(5), row.GetString(6), row.GetString(7)),
            cancellationToken);

    private static EntityInfo ReadEntity(DbDataReader row) => new(
        row.GetInt32(0), row.GetString(1), (EntityKind)row.GetByteValue(2), row.GetString(3), row.GetInt32(4));

    private static AwardInfo ReadAward(DbDataReader row) => new()
    {
        Node = row.GetInt32(0),
        Key = row.GetString(1),
        Number = row.TextOrNull(2),
        IsVehicle = row.GetBoolean(3),
        IsAssistance = row.GetBoolean(4),
        TypeName = row.TextOrNull(5),
        Description = row.TextOrNull(6),
        Currency = row.GetString(7),
        Obligated = row.DecimalOrNull(8),
        CurrentValue = row.DecimalOrNull(9),
        Ceiling = row.DecimalOrNull(10),
        Start = row.DateOrNull(11),
        End = row.DateOrNull(12),
        PotentialEnd = row.DateOrNull(13),
        OrderingEnd = row.DateOrNull(14),
        LastAction = row.DateOrNull(15),
        ProductCode = row.TextOrNull(16),
        ProductName = row.TextOrNull(17),
        IndustryCode = row.TextOrNull(18),
        IndustryName = row.TextOrNull(19),
        VehicleNode = row.IntOrNull(20),
        Basis = row.IsDBNull(21) ? null : (AwardBasis)row.GetByteValue(21),
        Url = row.TextOrNull(22),
    };

    /// <summary>Numbers as a table of one column, <c>wanted(n)</c>; numbers need no quoting.</summary>
    private static string Wanted(IEnumerable<long> numbers) => "(SELECT unnest(["
        + string.Join(',', numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture))) + "]::BIGINT[]) AS n)";

    private List<T> ByNode<T>(
        string select, IEnumerable<int> nodes, string order, Func<DbDataReader, T> map,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var wanted = nodes.Distinct().Select(static node => (long)node).ToArray();
        return wanted.Length == 0
            ? []
            : Session.List(
                $"SELECT * FROM ({select}) WHERE node IN {Wanted(wanted)} ORDER BY {order}", [], map,
                cancellationToken);
    }
}
