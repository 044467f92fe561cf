using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>The same question as of several days as CSV: of a trace a row for each tie that appeared, joined, is gone or left;
/// of a backbone before these a row for each provider and day.</summary>
public static class TimelineCsv
{
    private static readonly string[] TieHeaders =
    [
        "kind", "from_id", "from", "to_id", "to", "role", "start", "end", "listed_from", "listed_to", "amount", "currency",
        "award_key", "subaward_number", "records", "dataset", "file", "sha256", "record", "url", "as_of",
    ];

    private static readonly string[] ProviderHeaders =
    [
        "provider_id", "provider", "services_any_depth", "services_authorised", "share_of_services", "awards", "awards_total",
        "share_of_awards",
    ];

    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, TimelineAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Points.Any(static point => point.Backbone is not null))
        {
            WriteBackbones(output, answer);
            return;
        }

        CsvLines.Write(output, ["day", "change", .. TieHeaders]);
        foreach (var point in answer.Points)
        {
            foreach (var (change, tie) in Changes(point))
            {
                CsvLines.Write(output, [CsvCells.Day(point.Day), change, .. Cells(tie)]);
            }
        }
    }

    /// <summary>What a row is of stands in its second cell: a provider, or a change of a tie.</summary>
    private static void WriteBackbones(TextWriter output, TimelineAnswer answer)
    {
        CsvLines.Write(output, ["day", "row", .. ProviderHeaders, .. TieHeaders]);
        var (noProvider, noTie) = (new string?[ProviderHeaders.Length], new string?[TieHeaders.Length]);
        foreach (var point in answer.Points)
        {
            foreach (var row in point.Backbone?.Providers ?? [])
            {
                CsvLines.Write(
                    output,
                    [
                        CsvCells.Day(point.Day), "provider", row.Id, row.Name, CsvCells.Number(row.ServicesAnyDepth),
                        CsvCells.Number(point.Backbone?.ServicesAuthorised), CsvCells.Number(row.ShareOfServices),
                        CsvCells.Number(row.Awards), CsvCells.Number(point.Backbone?.AwardsTotal),
                        CsvCells.Number(row.ShareOfAwards), .. noTie,
                    ]);
            }

            foreach (var (change, tie) in Changes(point))
            {
                CsvLines.Write(output, [CsvCells.Day(point.Day), change, .. noProvider, .. Cells(tie)]);
            }
        }
    }

    private static IEnumerable<(string Change, TieAnswer Tie)> Changes(TimelinePoint point) =>
        new[] { ("appeared", point.Appeared), ("joined", point.Joined), ("gone", point.Gone), ("left", point.Left) }
            .SelectMany(static list => list.Item2.Select(tie => (list.Item1, tie)));

    private static string?[] Cells(TieAnswer tie)
    {
        var citation = tie.Evidence[0];
        return
        [
            tie.Kind, tie.From.Id, tie.From.Name, tie.To.Id, tie.To.Name, tie.Role, CsvCells.Day(tie.Start),
            CsvCells.Day(tie.End), CsvCells.Day(tie.ListedFrom), CsvCells.Day(tie.ListedTo), CsvCells.Number(tie.Amount?.Amount),
            tie.Amount?.Currency, tie.Award?.Key, tie.Number, CsvCells.Number(tie.EvidenceCount), citation.Dataset, citation.File,
            citation.Sha256, citation.Record, citation.Url, CsvCells.Day(citation.AsOf),
        ];
    }
}
