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
        SELECT kind, "from" = $1, count(*) FROM ties WHERE "from" = $1 OR "to" = $1 GROUP BY ALL ORDER BY ALL
        """,
        [node],
        static row => ((TieKind)row.GetByteValue(0), row.GetBoolean(1), row.GetInt64(2)), cancellationToken);

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
