using System.Collections.Immutable;
using System.Globalization;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <content>Ties and evidence.</content>
public sealed partial class SnapshotReader
{
    private const int UsualEvidence = 5;
    private const int ShortestDigest = 12;

    private IReadOnlyList<CitedFile>? _files;
    private IReadOnlyList<ClaimInfo>? _claims;

    /// <summary>The imported files by their number.</summary>
    public IReadOnlyList<CitedFile> Files(CancellationToken cancellationToken = default) => _files ??= Session.List(
        """
        SELECT file, import, dataset, name, sha256, as_of, is_full_listing, licence, url FROM files ORDER BY file
        """,
        [],
        static row => new CitedFile
        {
            Number = row.GetInt32(0),
            Import = row.GetString(1),
            Dataset = row.GetString(2),
            Name = row.GetString(3),
            Sha256 = row.GetString(4),
            AsOf = row.DateOrNull(5),
            IsFullListing = row.GetBoolean(6),
            Licence = row.TextOrNull(7),
            Url = row.TextOrNull(8),
        },
        cancellationToken);

    /// <summary>Ties with their ends, awards and evidence, ordered by number; unknown numbers are left out.</summary>
    /// <param name="ties">Numbers of ties.</param>
    /// <param name="evidencePerTie">At most so many citations for each tie; one tie can have a million.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    public IReadOnlyList<TieInfo> Ties(
        IEnumerable<int> ties, int evidencePerTie = UsualEvidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentOutOfRangeException.ThrowIfNegative(evidencePerTie);
        var wanted = ties.Distinct().Select(static tie => (long)tie).ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        var rows = Session.List(
            $"""
            SELECT tie, kind, "from", "to", role, discriminator, start, "end", listed_from, listed_to, amount, currency,
              flags, evidence_first, evidence_count
            FROM ties WHERE tie IN {Wanted(wanted)} ORDER BY tie
            """,
            [], ReadTie, cancellationToken);
        var ends = rows.SelectMany(static row => new[] { row.From, row.To }).ToArray();
        var entities = Entities(ends, cancellationToken).ToDictionary(static entity => entity.Node);
        var awardNodes = entities.Values.Where(static entity => entity.Kind == EntityKind.Award)
            .Select(static entity => entity.Node);
        var awards = Awards(awardNodes, cancellationToken).ToDictionary(static award => award.Node);
        var evidence = Evidence(
            rows.SelectMany(row => Numbers(row, evidencePerTie)), cancellationToken)
            .ToDictionary(static item => item.Number);
        var claims = rows.Exists(static row => row.Kind == TieKind.Claim)
            ? Claims(cancellationToken).ToDictionary(static claim => claim.Tie)
            : [];
        return rows.ConvertAll(row => new TieInfo
        {
            Tie = row.Tie,
            Kind = row.Kind,
            From = entities[row.From],
            To = entities[row.To],
            Role = row.Role,
            Discriminator = row.Discriminator,
            Start = row.Start,
            End = row.End,
            ListedFrom = row.ListedFrom,
            ListedTo = row.ListedTo,
            Amount = row.Amount,
            Flags = row.Flags,
            Claim = claims.GetValueOrDefault(row.Tie),
            Award = awards.GetValueOrDefault(row.From) ?? awards.GetValueOrDefault(row.To),
            EvidenceCount = row.EvidenceCount,
            Evidence = [.. Numbers(row, evidencePerTie).Select(number => evidence[number])],
        });
    }

    /// <summary>All claims with their sentences and verdicts, ordered by tie. People read each of them, so there are few.</summary>
    public IReadOnlyList<ClaimInfo> Claims(CancellationToken cancellationToken = default) => _claims ??= Session.List(
        "SELECT tie, key, sentence, verdict, decided_by, decided_at FROM claims ORDER BY tie",
        [],
        static row => new ClaimInfo(
            row.GetInt32(0), new RecordKey(row.GetString(1)), row.GetString(2),
            row.IsDBNull(3) ? null : (Verdict)row.GetByteValue(3), row.TextOrNull(4),
            row.TextOrNull(5) is { } at
                ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
                : null),
        cancellationToken);

    /// <summary>Evidence by number, ordered by number; unknown numbers are left out.</summary>
    public IReadOnlyList<EvidenceInfo> Evidence(
        IEnumerable<long> numbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var wanted = numbers.Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        var files = Files(cancellationToken);
        return Session.List(
            $"""
            SELECT evidence, file, locator, url, as_of FROM evidence
            WHERE evidence IN {Wanted(wanted)} ORDER BY evidence
            """,
            [],
            row => new EvidenceInfo(
                row.GetInt64(0), files[row.GetInt32(1)], row.GetString(2), row.TextOrNull(3), row.DateOrNull(4)),
            cancellationToken);
    }

    /// <summary>The citation of one record of one file; null where nothing in the snapshot cites it.</summary>
    /// <param name="sha256">SHA-256 of the file, lower case; or its beginning, of 12 digits at least.</param>
    /// <param name="locator">Its place in the file, as evidence names it.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    public EvidenceInfo? EvidenceAt(string sha256, string locator, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        var files = Files(cancellationToken)
            .Where(file => sha256.Length >= ShortestDigest && file.Sha256.StartsWith(sha256, StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
        {
            return null;
        }

        var known = Files(cancellationToken);
        return Session.List(
            $"""
            SELECT evidence, file, locator, url, as_of FROM evidence
            WHERE locator = $1 AND file IN {Wanted([.. files.Select(static file => (long)file.Number)])} ORDER BY evidence LIMIT 1
            """,
            [locator],
            row => new EvidenceInfo(
                row.GetInt64(0), known[row.GetInt32(1)], row.GetString(2), row.TextOrNull(3), row.DateOrNull(4)),
            cancellationToken) is [var only] ? only : null;
    }

    private static IEnumerable<long> Numbers(TieRow row, int most)
    {
        for (var i = 0; i < Math.Min(row.EvidenceCount, most); i++)
        {
            yield return row.EvidenceFirst + i;
        }
    }

    private static TieRow ReadTie(System.Data.Common.DbDataReader row) => new(
        row.GetInt32(0), (TieKind)row.GetByteValue(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4),
        row.GetString(5), row.DateOrNull(6), row.DateOrNull(7), row.DateOrNull(8), row.DateOrNull(9),
        row.DecimalOrNull(10) is { } amount ? new Money(amount, row.GetString(11)) : null,
        (TieFlags)row.GetInt16(12), row.GetInt64(13), row.GetInt32(14));

    private sealed record TieRow(
        int Tie, TieKind Kind, int From, int To, string Role, string Discriminator, DateOnly? Start, DateOnly? End,
        DateOnly? ListedFrom, DateOnly? ListedTo, Money? Amount, TieFlags Flags, long EvidenceFirst,
        int EvidenceCount);
}
