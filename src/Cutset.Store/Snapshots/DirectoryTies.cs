using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Agencies;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>
/// Part-of ties of agencies of which no imported file says what they are part of, from the table that is built into the
/// library. It is cited like a file: it is one, with a digest and rows. Only agencies that the files name are tied, and
/// only to departments that they name.
/// </summary>
internal static class DirectoryTies
{
    // Statements that no import makes stand in the tables themselves, under this sequence (ImportSources).
    private const int Sequence = 0;

    internal static void Add(DuckSession session, AgencySet agencies, CancellationToken cancellationToken)
    {
        var (records, resolution) = agencies;
        var wanted = Candidates(resolution);
        if (wanted.Count == 0)
        {
            return;
        }

        var stated = session.List(
            """SELECT DISTINCT "from" FROM src_ties WHERE kind = $1 AND "from" ^@ 'agency:'""",
            [(sbyte)TieKind.PartOf], static row => row.GetString(0), cancellationToken).ToHashSet(StringComparer.Ordinal);
        var told = Enumerable.Range(0, records.Count).Where(i => stated.Contains(records[i].Key.Value))
            .Select(i => resolution.GroupOf[i]).ToHashSet();
        wanted.RemoveAll(pair => told.Contains(pair.Part.Representative));
        if (wanted.Count > 0)
        {
            Write(session, records, wanted, cancellationToken);
        }
    }

    private static List<(AgencyGroup Part, AgencyGroup Whole)> Candidates(AgencyResolution resolution)
    {
        var byEntry = resolution.Groups.Where(static group => group.Entry is not null)
            .ToDictionary(static group => group.Entry!);
        var pairs = new List<(AgencyGroup, AgencyGroup)>();
        foreach (var group in resolution.Groups)
        {
            for (var above = group.Department; above is not null; above = above.Department)
            {
                if (byEntry.TryGetValue(above, out var whole))
                {
                    pairs.Add((group, whole));
                    break;
                }
            }
        }

        return pairs;
    }

    private static void Write(
        DuckSession session, List<AgencyRecord> records, List<(AgencyGroup Part, AgencyGroup Whole)> pairs,
        CancellationToken cancellationToken)
    {
        session.Execute(
            """
            INSERT INTO file SELECT count(*)::INTEGER, $1, 0, '(built in)', 'cutset-agencies', 'agencies.csv', $2, NULL, false,
              'Apache-2.0; public facts', 'https://github.com/fedspendingtransparency/usaspending-api' FROM file
            """,
            [Sequence, AgencyDirectory.TableSha256], cancellationToken);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (part, whole) = pairs[i];
            // The header is row 1.
            var row = part.Entry!.Number + 2;
            session.Execute(
                "INSERT INTO evidence VALUES ($1, 0, $2, NULL, NULL)",
                [(long)i, string.Create(CultureInfo.InvariantCulture, $"row {row}")], cancellationToken);
            session.Execute(
                "INSERT INTO ties VALUES ($1, $2, $3, '', '', $4, NULL, NULL, NULL, NULL, 0)",
                [
                    (sbyte)TieKind.PartOf, records[part.Representative].Key.Value,
                    records[whole.Representative].Key.Value, (long)i,
                ],
                cancellationToken);
        }
    }
}
