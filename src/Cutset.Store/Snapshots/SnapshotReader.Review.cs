using System.Collections.Immutable;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <content>What screening and people's review of merges read.</content>
public sealed partial class SnapshotReader
{
    /// <summary>Hands over all names of the entities of a kind, ordered by node, then by use and text.</summary>
    public void EachName(EntityKind kind, Action<int, string, NameUse> name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        Session.Read(
            """
            SELECT node, text, use FROM names
            WHERE node BETWEEN (SELECT min(node) FROM entities WHERE kind = $1)
              AND (SELECT max(node) FROM entities WHERE kind = $1)
            ORDER BY node, use, text
            """,
            [(sbyte)kind],
            row => name(row.GetInt32(0), row.GetString(1), (NameUse)row.GetByteValue(2)), cancellationToken);
    }

    /// <summary>The nodes that hold identifiers; each list ascending, identifiers that nobody holds left out.</summary>
    public IReadOnlyDictionary<Identifier, IReadOnlyList<int>> Holders(
        IReadOnlySet<Identifier> identifiers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identifiers);
        var holders = new Dictionary<Identifier, IReadOnlyList<int>>();
        if (identifiers.Count == 0)
        {
            return holders;
        }

        Session.Read(
            "SELECT DISTINCT scheme, value, node FROM identifiers ORDER BY scheme, value, node", [],
            row =>
            {
                var identifier = new Identifier(row.GetString(0), row.GetString(1));
                if (identifiers.Contains(identifier))
                {
                    if (!holders.TryGetValue(identifier, out var nodes))
                    {
                        holders[identifier] = nodes = new List<int>();
                    }

                    ((List<int>)nodes).Add(row.GetInt32(2));
                }
            },
            cancellationToken);
        return holders;
    }

    /// <summary>The record with that id or key; null when there is none.</summary>
    public RecordInfo? Record(string idOrKey, CancellationToken cancellationToken = default) => Session.List(
        """
        SELECT node, key, kind, id, import_sequence, core, evidence FROM records WHERE id = $1 OR key = $1
        ORDER BY key LIMIT 1
        """,
        [idOrKey],
        static row => new RecordInfo(
            row.GetInt32(0), new RecordKey(row.GetString(1)), (EntityKind)row.GetByteValue(2), row.GetString(3),
            row.GetInt32(4), row.GetInt32(5), row.GetInt64(6)),
        cancellationToken) is [var only] ? only : null;

    /// <summary>Merges of organisation records that are likely and not certain, the most doubtful first.</summary>
    public IReadOnlyList<MergeInfo> LikelyMerges(int limit, CancellationToken cancellationToken = default) => Session.List(
        """
        SELECT node, "left", "right", grade, score, reason, detail FROM merges
        WHERE grade = $1 AND NOT "right" ^@ 'agency:'
        ORDER BY score, "left", "right" LIMIT $2
        """,
        [(sbyte)MergeGrade.Likely, limit],
        static row => new MergeInfo(
            row.GetInt32(0), new RecordKey(row.GetString(1)), new RecordKey(row.GetString(2)),
            (MergeGrade)row.GetByteValue(3), row.GetDouble(4), row.GetString(5), row.GetString(6)),
        cancellationToken);

    /// <summary>How many ties of each kind have a node at either end, by the kind's value.</summary>
    public IReadOnlyList<(TieKind Kind, bool Supplies, long Ties)> TieCounts(
        int node, CancellationToken cancellationToken = default) => Session.List(
        """
        SELECT kind, "from" = $1, count(*) FROM ties WHERE ("from" = $1) <> ("to" = $1) GROUP BY ALL ORDER BY ALL
        """,
        [node],
        static row => ((TieKind)row.GetByteValue(0), row.GetBoolean(1), row.GetInt64(2)), cancellationToken);

    /// <summary>The awards that a node holds, or that serve it, by the federal fiscal year in which they began; by year and
    /// currency, those without a first day last.</summary>
    public IReadOnlyList<AwardYear> AwardYears(int node, CancellationToken cancellationToken = default) => Session.List(
        $"""
        WITH mine AS (
          SELECT "to" AS node FROM ties WHERE "from" = $1 AND kind = {(int)TieKind.Holds}
          UNION SELECT "from" FROM ties WHERE "to" = $1 AND kind = {(int)TieKind.Serves})
        SELECT CAST(year(start + INTERVAL 3 MONTH) AS INTEGER) AS fiscal_year, currency, count(*), sum(obligated)
        FROM mine JOIN awards USING (node) WHERE NOT is_vehicle GROUP BY ALL ORDER BY fiscal_year NULLS LAST, currency
        """,
        [node],
        static row => new AwardYear(row.IntOrNull(0), row.GetString(1), row.GetInt64(2), row.DecimalOrNull(3)), cancellationToken);

    /// <summary>The authorisations of a node, of the services that it offers, or by it, by the federal fiscal year of their first
    /// day; those without one last, with null.</summary>
    public IReadOnlyList<(int? FiscalYear, long Ties)> AuthorisationYears(int node, CancellationToken cancellationToken = default) =>
        Session.List(
            $"""
            {Near} SELECT CAST(year(start + INTERVAL 3 MONTH) AS INTEGER) AS fiscal_year, count(*) FROM near
            WHERE kind = {(int)TieKind.Authorised} GROUP BY ALL ORDER BY fiscal_year NULLS LAST
            """,
            [node], static row => (row.IntOrNull(0), row.GetInt64(1)), cancellationToken);

    /// <summary>What full listings have for the first time or no longer, of the services that a node offers and the
    /// authorisations of these, of itself, or by it; by day, those that appear first, kind and tie.</summary>
    public IReadOnlyList<ListingChange> ListingChanges(int node, CancellationToken cancellationToken = default) => Session.List(
        $"""
        {Near} SELECT day, appears, kind, tie FROM (
          SELECT listed_from AS day, true AS appears, kind, tie FROM near
          UNION ALL SELECT listed_to, false, kind, tie FROM near)
        WHERE day IS NOT NULL ORDER BY day, appears DESC, kind, tie
        """,
        [node],
        static row => new ListingChange(
            row.DateOrNull(0)!.Value, row.GetBoolean(1), (TieKind)row.GetByteValue(2), row.GetInt32(3)), // the query leaves out null
        cancellationToken);

    /// <summary>The services that node $1 offers, and authorisations of these, of itself, or by it.</summary>
    private static readonly string Near =
        $"""
        WITH offered AS (SELECT "to" AS node FROM ties WHERE "from" = $1 AND kind = {(int)TieKind.Provides} UNION SELECT $1),
        near AS (
          SELECT tie, kind, start, listed_from, listed_to FROM ties
          WHERE ("from" = $1 AND kind = {(int)TieKind.Provides})
            OR (kind = {(int)TieKind.Authorised} AND ("to" = $1 OR "from" IN (SELECT node FROM offered))))
        """;

    /// <summary>Numbers of the ties of some kinds at a node, ascending, at most so many.</summary>
    public ImmutableArray<int> TiesOf(
        int node, IEnumerable<TieKind> kinds, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var wanted = string.Join(',', kinds.Select(static kind => (int)kind));
        return
        [
            .. Session.List(
                $"""SELECT tie FROM ties WHERE "from" = $1 AND kind IN ({wanted}) ORDER BY tie LIMIT $2""",
                [node, limit], static row => row.GetInt32(0), cancellationToken),
        ];
    }
}
