using System.Globalization;
using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.Store.Graphs;

/// <summary>Fills a graph file from the Parquet files of a snapshot, range by range.</summary>
internal sealed class SnapshotTables
{
    /// <summary>Ties (or awards) that are read at a time: some 60 MB in DuckDB's result.</summary>
    private const int RangeSize = 1 << 20;

    private const string NoDay = "-2147483648";

    private readonly string _folder;
    private readonly ColumnQuery _query;
    private readonly CancellationToken _cancellationToken;

    /// <summary>A reader of a snapshot's folder.</summary>
    internal SnapshotTables(string folder, ColumnQuery query, CancellationToken cancellationToken)
    {
        _folder = folder;
        _query = query;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes the file.</summary>
    internal void Write()
    {
        NumberCores();
        var path = Path.Combine(_folder, GraphFile.FileName);
        var counts = Count();
        using (var builder = GraphFileBuilder.Create(path, counts))
        {
            ReadAwards(builder, counts);
            ReadTies(builder, counts);
            ReadAmounts(builder);
            ReadListings(builder);
            ReadCores(builder, counts);
            builder.Complete(_cancellationToken);
        }
    }

    private GraphCounts Count()
    {
        int Nodes(EntityKind kind) =>
            checked((int)_query.Scalar($"SELECT count(*) FROM {Table("entities")} WHERE kind = {(byte)kind}"));
        return new GraphCounts
        {
            Organizations = Nodes(EntityKind.Organization),
            Agencies = Nodes(EntityKind.Agency),
            Services = Nodes(EntityKind.Service),
            Awards = Nodes(EntityKind.Award),
            Ties = checked((int)_query.Scalar($"SELECT count(*) FROM {Table("ties")}")),
            AmountTies = checked((int)_query.Scalar($"SELECT count(amount) FROM {Table("ties")}")),
            HasCores = _query.Scalar("SELECT count(*) FROM local_core") > 0,
            LikelyLinks = checked((int)_query.Scalar("SELECT count(*) FROM likely_link")),
        };
    }

    private void ReadAwards(GraphFileBuilder builder, GraphCounts counts)
    {
        // An award without a row of its own states nothing.
        builder.Obligated.Fill(SupplyGraph.NoAmount);
        builder.Currencies.Fill(SupplyGraphBuilder.PackCurrency("USD"));
        builder.AwardStarts.Fill(SupplyGraph.NoDay);
        builder.AwardEnds.Fill(SupplyGraph.NoDay);
        var first = counts.Nodes - counts.Awards;
        ForRanges(first, counts.Nodes, (low, high) => _query.Read(
            $"""
            SELECT node - {first}, coalesce(try_cast(obligated * 100 AS BIGINT), {long.MinValue + 1} - 1),
              CASE WHEN length(currency) = 3 THEN ascii(currency[1]) + 256 * ascii(currency[2]) + 65536 * ascii(currency[3])
                ELSE 4477781 END::INTEGER,
              {Day("start")}, CASE WHEN is_vehicle THEN {Day("coalesce(ordering_end, \"end\")")} ELSE {Day("\"end\"")} END,
              (CASE WHEN is_vehicle THEN 1 ELSE 0 END + CASE WHEN is_assistance THEN 2 ELSE 0 END)::UTINYINT
            FROM {Table("awards")} WHERE node >= {low} AND node < {high}
            """,
            (in QueryVector rows) =>
            {
                var awards = rows.Column<int>(0);
                Scatter(awards, rows.Column<long>(1), builder.Obligated);
                Scatter(awards, rows.Column<int>(2), builder.Currencies);
                Scatter(awards, rows.Column<int>(3), builder.AwardStarts);
                Scatter(awards, rows.Column<int>(4), builder.AwardEnds);
                Scatter(awards, rows.Column<byte>(5), builder.AwardFlags);
            }));
    }

    private void ReadTies(GraphFileBuilder builder, GraphCounts counts)
    {
        builder.Appeared.Fill(SupplyGraph.NoDay);
        ForRanges(0, counts.Ties, (low, high) => _query.Read(
            $"""
            SELECT tie, "from", "to", (kind::INTEGER
              + CASE WHEN listed_to IS NOT NULL THEN {TieMark.Delisted} ELSE 0 END
              + CASE WHEN (flags::INTEGER & {(int)TieFlags.Claimed}) <> 0 THEN {TieMark.Claimed} ELSE 0 END
              + CASE WHEN (flags::INTEGER & {(int)(TieFlags.Withdrawn | TieFlags.Rejected)}) <> 0 THEN {TieMark.Withdrawn} ELSE 0 END
              + CASE WHEN role = '{TieRoles.Certification}' THEN {TieMark.Certifies} ELSE 0 END
              + CASE WHEN (flags::INTEGER & {(int)TieFlags.WithinMerge}) <> 0 THEN {TieMark.WithinMerge} ELSE 0 END)::UTINYINT,
              {Day("start")}, {Day("\"end\"")}, {Day("listed_to")}
            FROM {Table("ties")} WHERE tie >= {low} AND tie < {high}
            """,
            (in QueryVector rows) =>
            {
                var ties = rows.Column<int>(0);
                Scatter(ties, rows.Column<int>(1), builder.From);
                Scatter(ties, rows.Column<int>(2), builder.To);
                Scatter(ties, rows.Column<byte>(3), builder.Marks);
                Scatter(ties, rows.Column<int>(4), builder.Starts);
                Scatter(ties, rows.Column<int>(5), builder.Ends);
                Scatter(ties, rows.Column<int>(6), builder.Gone);
            }));
    }

    private void ReadAmounts(GraphFileBuilder builder)
    {
        var next = 0;
        _query.Read(
            $"""
            SELECT tie, coalesce(try_cast(amount * 100 AS BIGINT), {long.MinValue + 1} - 1)
            FROM {Table("ties")} WHERE amount IS NOT NULL ORDER BY tie
            """,
            (in QueryVector rows) =>
            {
                rows.Column<int>(0).CopyTo(builder.AmountTies[next..]);
                rows.Column<long>(1).CopyTo(builder.Amounts[next..]);
                next += rows.Count;
            });
    }

    /// <summary>The first listing that has a tie says something only where an earlier one lacks it.</summary>
    private void ReadListings(GraphFileBuilder builder) => _query.Read(
        $"""
        WITH listing AS (
          SELECT dataset, min(as_of) AS first FROM {Table("files")}
          WHERE is_full_listing AND as_of IS NOT NULL GROUP BY dataset),
        late AS (
          SELECT tie, listed_from, unnest(range(evidence_first, evidence_first + evidence_count)) AS evidence
          FROM {Table("ties")} WHERE listed_from > (SELECT min(first) FROM listing))
        SELECT tie, {Day("min(listed_from)")}
        FROM late JOIN {Table("evidence")} e USING (evidence) JOIN {Table("files")} f USING (file)
        LEFT JOIN listing USING (dataset)
        GROUP BY tie HAVING bool_and(f.is_full_listing) AND min(listed_from) > min(listing.first)
        ORDER BY tie
        """,
        (in QueryVector rows) => Scatter(rows.Column<int>(0), rows.Column<int>(1), builder.Appeared));

    /// <summary>Counts the cores of each node from 0, and makes the likely merges links between them.</summary>
    private void NumberCores()
    {
        _query.Execute($"""
            CREATE TABLE local_core AS
            SELECT node, core, (row_number() OVER (PARTITION BY node ORDER BY core) - 1)::INTEGER AS local
            FROM (SELECT DISTINCT node, core FROM {Table("records")} WHERE kind <> {(byte)EntityKind.Award}
              QUALIFY count(*) OVER (PARTITION BY node) > 1)
            """);
        _query.Execute($"""
            CREATE TABLE likely_link AS
            SELECT l.node, least(l.local, r.local) AS low, greatest(l.local, r.local) AS high, m.row
            FROM (SELECT "left", "right", (row_number() OVER () - 1)::INTEGER AS row, grade FROM {Table("merges")}) m
            JOIN {Table("records")} a ON a.key = m."left" JOIN local_core l ON l.core = a.core
            JOIN {Table("records")} b ON b.key = m."right" JOIN local_core r ON r.core = b.core
            WHERE l.node = r.node AND l.local <> r.local
            """);
    }

    private void ReadCores(GraphFileBuilder builder, GraphCounts counts)
    {
        if (!counts.HasCores)
        {
            return;
        }

        var starts = builder.CoreStarts;
        for (var node = 0; node < counts.Nodes; node++)
        {
            starts[node + 1] = 1;
        }

        _query.Read(
            "SELECT node, count(*)::INTEGER FROM local_core GROUP BY node",
            (in QueryVector rows) =>
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    builder.CoreStarts[rows.Column<int>(0)[row] + 1] = rows.Column<int>(1)[row];
                }
            });
        for (var node = 0; node < counts.Nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        // Only the ties of nodes with several cores have anything but the first.
        foreach (var (end, isFrom) in new[] { ("from", true), ("to", false) })
        {
            _query.Read(
                $"SELECT t.tie, c.local FROM {Table("ties")} t JOIN local_core c ON c.core = t.{end}_core",
                (in QueryVector rows) => Scatter(
                    rows.Column<int>(0), rows.Column<int>(1), isFrom ? builder.FromCores : builder.ToCores));
        }

        var next = 0;
        _query.Read(
            "SELECT node, low, high, row FROM likely_link ORDER BY node, low, high, row",
            (in QueryVector rows) =>
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    builder.LikelyLinks[next++] = new LikelyLink(
                        rows.Column<int>(0)[row], rows.Column<int>(1)[row], rows.Column<int>(2)[row],
                        rows.Column<int>(3)[row]);
                }
            });
    }

    private static void Scatter<T>(ReadOnlySpan<int> places, ReadOnlySpan<T> values, Span<T> column)
    {
        for (var row = 0; row < places.Length; row++)
        {
            column[places[row]] = values[row];
        }
    }

    private void ForRanges(int first, int end, Action<int, int> read)
    {
        for (long low = first; low < end; low += RangeSize)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            read((int)low, (int)Math.Min(low + RangeSize, end));
        }
    }

    private static string Day(string expression) => string.Create(
        CultureInfo.InvariantCulture,
        $"coalesce((({expression}) - DATE '0001-01-01')::INTEGER, ({NoDay})::INTEGER)");

    private string Table(string name) =>
        $"read_parquet('{Path.Combine(_folder, name + ".parquet").Replace("'", "''", StringComparison.Ordinal)}')";
}
