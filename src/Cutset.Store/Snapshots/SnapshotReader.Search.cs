using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <content>Finding entities.</content>
public sealed partial class SnapshotReader
{
    // Scores by reason: those of one reason lie in a band of their own, shorter names (nearer the text) higher in it.
    private const string ByName = """
        WITH hit AS (
          SELECT node, text, search, CASE
              WHEN search = $1 THEN CASE WHEN use = 5 THEN 3 ELSE 4 END
              WHEN starts_with(search, $1 || ' ') THEN 5
              WHEN starts_with(search, $1) THEN 6
              WHEN contains(' ' || search || ' ', ' ' || $1 || ' ') THEN 6
              ELSE 7 END AS reason
          FROM names WHERE {0})
        SELECT e.node, e.id, e.kind, e.name, e.records, h.reason, h.text,
          CASE h.reason WHEN 3 THEN 0.96 WHEN 4 THEN 0.94 WHEN 5 THEN 0.8 WHEN 6 THEN 0.7 ELSE 0.5 END
            - CASE WHEN h.reason < 5 THEN 0 ELSE 0.1 * (1 - strlen($1) / strlen(h.search)) END AS score
        FROM (
          SELECT * FROM hit QUALIFY row_number() OVER (PARTITION BY node ORDER BY reason, strlen(search), text) = 1) h
        JOIN entities e USING (node)
        WHERE e.kind IN (SELECT unnest($2::VARCHAR[])::TINYINT)
        ORDER BY score DESC, e.records DESC, e.node LIMIT $3
        """;

    private const string ByRecord = """
        SELECT e.node, e.id, e.kind, e.name, e.records, 1, r.id, 1.0
        FROM records r JOIN entities e USING (node) WHERE r.id = $1 OR r.key = $2 ORDER BY r.key
        """;

    private const string ByIdentifier = """
        SELECT e.node, e.id, e.kind, e.name, e.records, 2, i.scheme || ':' || i.value, 0.98
        FROM (
          SELECT node, scheme, value, records FROM identifiers
          WHERE upper(value) = $1 AND ($2 = '' OR scheme = $2)) i
        JOIN entities e USING (node) ORDER BY i.records DESC, e.node, i.scheme
        """;

    private const string ByAward = """
        SELECT e.node, e.id, e.kind, e.name, e.records, 2, a.key, CASE WHEN a.key = $1 THEN 0.98 ELSE 0.97 END AS score
        FROM awards a JOIN entities e USING (node) WHERE a.key = $1 OR a.number = $1 ORDER BY score DESC, e.node LIMIT $2
        """;

    private static readonly Dictionary<string, string> ShortSchemes = new(StringComparer.Ordinal)
    {
        ["uei"] = Schemes.Uei,
        ["duns"] = Schemes.Duns,
        ["cage"] = Schemes.Cage,
        ["cik"] = Schemes.Cik,
        ["fedramp"] = Schemes.FedRampService,
        ["subtier"] = Schemes.UsSubtier,
        ["award"] = Schemes.UsAward,
    };

    /// <summary>
    /// Finds entities by id, record id or key, identifier (<c>uei:…</c>, <c>us-uei:…</c> or bare), award key or number,
    /// acronym and name; best first, each entity once with its best reason. The order is the same every time.
    /// </summary>
    /// <param name="text">What to look for; case and punctuation of names do not matter.</param>
    /// <param name="kinds">Kinds to find; null or empty: all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    public IReadOnlyList<EntityHit> FindEntities(
        string text, IReadOnlyCollection<EntityKind>? kinds = null, int limit = 20,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var wanted = text.Trim();
        if (wanted.Length == 0)
        {
            return [];
        }

        var among = kinds is null or { Count: 0 } ? Enum.GetValues<EntityKind>() : [.. kinds];
        var hits = Run(ByRecord, [wanted.ToLowerInvariant(), wanted], cancellationToken);
        hits.AddRange(FindByNumber(wanted, limit, cancellationToken));
        hits.AddRange(FindByName(wanted, among, limit, cancellationToken));
        return hits.Where(hit => among.Contains(hit.Entity.Kind))
            .DistinctBy(static hit => hit.Entity.Node)
            .OrderByDescending(static hit => hit.Score)
            .ThenByDescending(static hit => hit.Entity.Records)
            .ThenBy(static hit => hit.Entity.Node)
            .Take(limit).ToList();
    }

    private List<EntityHit> FindByNumber(string text, int limit, CancellationToken cancellationToken)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? text[..colon].Trim().ToLowerInvariant() : "";
        scheme = ShortSchemes.GetValueOrDefault(scheme, scheme);
        var value = text[(colon + 1)..].Trim().ToUpperInvariant();

        // Words are no numbers; a name with a digit costs one more scan.
        var mayBeNumber = colon > 0 || value.Any(char.IsAsciiDigit) || !value.Contains(' ', StringComparison.Ordinal);
        var hits = mayBeNumber ? Run(ByIdentifier, [value, scheme], cancellationToken) : [];
        if ((scheme.Length == 0 && value.Any(char.IsAsciiDigit)) || scheme == Schemes.UsAward)
        {
            hits.AddRange(Run(ByAward, [value, limit], cancellationToken));
        }

        return hits;
    }

    private List<EntityHit> FindByName(
        string text, EntityKind[] kinds, int limit, CancellationToken cancellationToken)
    {
        var search = SearchText.Of(text);
        if (search.Length == 0)
        {
            return [];
        }

        // Words are letters and digits only, so they can stand in the statement.
        var conditions = search.Split(' ').Distinct().Select(static word => $"contains(search, '{word}')");
        var sql = ByName.Replace("{0}", string.Join(" AND ", conditions), StringComparison.Ordinal);
        var kindList = "[" + string.Join(", ", kinds.Select(static kind => (byte)kind)) + "]";
        return Run(sql, [search, kindList, limit], cancellationToken);
    }

    private List<EntityHit> Run(string sql, object?[] parameters, CancellationToken cancellationToken) => Session.List(
        sql, parameters,
        static row => new EntityHit(
            ReadEntity(row), (HitReason)row.GetByteValue(5), row.GetString(6),
            Math.Round(Convert.ToDouble(row.GetValue(7), System.Globalization.CultureInfo.InvariantCulture), 6)),
        cancellationToken);
}
