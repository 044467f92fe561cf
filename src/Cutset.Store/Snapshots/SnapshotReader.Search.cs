using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Store.Duck;
using Cutset.Store.Searching;

namespace Cutset.Store.Snapshots;

/// <content>Finding entities.</content>
public sealed partial class SnapshotReader
{
    // Of one reason the shorter names, nearer the text, come first; HitRank scores them.
    private const string ByName = """
        WITH hit AS (
          SELECT node, text, search, CASE
              WHEN search = $1 THEN CASE WHEN use = 5 THEN 3 ELSE 4 END
              WHEN starts_with(search, $1 || ' ') THEN 5
              WHEN starts_with(search, $1) THEN 6
              WHEN contains(' ' || search || ' ', ' ' || $1 || ' ') THEN 6
              ELSE 7 END AS reason
          FROM names WHERE {0})
        SELECT e.node, e.id, e.kind, e.name, e.records, h.reason, h.text, strlen(h.search)::INTEGER
        FROM (
          SELECT * FROM hit QUALIFY row_number() OVER (PARTITION BY node ORDER BY reason, strlen(search), text) = 1) h
        JOIN entities e USING (node)
        WHERE e.kind IN (SELECT unnest($2::VARCHAR[])::TINYINT)
        ORDER BY h.reason, strlen(h.search), e.records DESC, e.node LIMIT $3
        """;

    private const string ByRecord = """
        SELECT e.node, e.id, e.kind, e.name, e.records, r.id
        FROM records r JOIN entities e USING (node) WHERE r.id = $1 OR r.key = $2 ORDER BY r.key
        """;

    private const string ByIdentifier = """
        SELECT e.node, e.id, e.kind, e.name, e.records, i.scheme || ':' || i.value
        FROM (
          SELECT node, scheme, value, records FROM identifiers
          WHERE upper(value) = $1 AND ($2 = '' OR scheme = $2)) i
        JOIN entities e USING (node) ORDER BY i.records DESC, e.node, i.scheme
        """;

    private const string ByAward = """
        SELECT e.node, e.id, e.kind, e.name, e.records, a.key, a.key = $1 AS is_key
        FROM awards a JOIN entities e USING (node) WHERE a.key = $1 OR a.number = $1
        ORDER BY is_key DESC, e.node LIMIT $2
        """;

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
        return NameIndex?.Find(text, kinds, limit, cancellationToken)
            ?? FindInTables(text, kinds, limit, cancellationToken);
    }

    /// <summary>Entities that a text may mean by which nothing is found, since some word of it is misspelt; the nearest first.
    /// None where the snapshot has no index of names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kinds">Kinds to find; null or empty: all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Interrupts the search.</param>
    public IReadOnlyList<EntityInfo> FindNear(
        string text, IReadOnlyCollection<EntityKind>? kinds = null, int limit = 3, CancellationToken cancellationToken = default) =>
        NameIndex?.FindNear(text, kinds, limit, cancellationToken) ?? [];

    /// <summary>Finds entities without the index; the hits are the same.</summary>
    internal IReadOnlyList<EntityHit> FindInTables(
        string text, IReadOnlyCollection<EntityKind>? kinds, int limit, CancellationToken cancellationToken)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0)
        {
            return [];
        }

        var terms = new SearchTerms(wanted);
        var among = SearchTerms.Among(kinds);
        var hits = Session.List(
            ByRecord, [wanted.ToLowerInvariant(), wanted],
            static row => HitRank.Exact(ReadEntity(row), HitReason.Id, row.GetString(5), HitRank.Band(HitReason.Id)),
            cancellationToken);
        hits.AddRange(FindByNumber(terms, limit, cancellationToken));
        hits.AddRange(FindByName(terms, among, limit, cancellationToken));
        return HitRank.Best(hits, among, limit);
    }

    private List<RankedHit> FindByNumber(SearchTerms terms, int limit, CancellationToken cancellationToken)
    {
        var hits = terms.MayBeIdentifier
            ? Session.List(
                ByIdentifier, [terms.Value, terms.Scheme],
                static row => HitRank.Exact(ReadEntity(row), HitReason.Identifier, row.GetString(5), HitRank.Identifier),
                cancellationToken)
            : [];
        if (terms.MayBeAward)
        {
            hits.AddRange(Session.List(
                ByAward, [terms.Value, limit],
                static row => HitRank.Exact(
                    ReadEntity(row), HitReason.Identifier, row.GetString(5),
                    row.GetBoolean(6) ? HitRank.Identifier : HitRank.AwardNumber),
                cancellationToken));
        }

        return hits;
    }

    private List<RankedHit> FindByName(
        SearchTerms terms, EntityKind[] kinds, int limit, CancellationToken cancellationToken)
    {
        if (terms.Search.Length == 0)
        {
            return [];
        }

        // Words are letters and digits only, so they can stand in the statement.
        var conditions = terms.Words.Select(static word => $"contains(search, '{word}')");
        var sql = ByName.Replace("{0}", string.Join(" AND ", conditions), StringComparison.Ordinal);
        var kindList = "[" + string.Join(", ", kinds.Select(static kind => (byte)kind)) + "]";
        return Session.List(
            sql, [terms.Search, kindList, limit],
            row => HitRank.OfName(
                ReadEntity(row), (HitReason)row.GetByteValue(5), row.GetString(6), terms.Search.Length, row.GetInt32(7)),
            cancellationToken);
    }
}
