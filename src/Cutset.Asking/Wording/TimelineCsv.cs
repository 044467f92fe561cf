using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>The same question as of several days as CSV: of a trace a row for each tie that appeared, joined, is gone or left;
/// of a backbone a row for each provider and day.</summary>
public static class TimelineCsv
{
    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, TimelineAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Points.Any(static point => point.Backbone is not null))
        {
            WriteBackbones(output, answer);
        }
        else
        {
            WriteTies(output, answer);
        }
    }

    private static void WriteTies(TextWriter output, TimelineAnswer answer)
    {
        CsvLines.Write(
            output, "day", "change", "kind", "from_id", "from", "to_id", "to", "role", "start", "end", "listed_from", "listed_to",
            "amount", "currency", "award_key", "subaward_number", "records", "dataset", "file", "sha256", "record", "url", "as_of");
        foreach (var point in answer.Points)
        {
            foreach (var (change, ties) in new[]
                {
                    ("appeared", point.Appeared), ("joined", point.Joined), ("gone", point.Gone), ("left", point.Left),
                })
            {
                foreach (var tie in ties)
                {
                    var citation = tie.Evidence[0];
                    CsvLines.Write(
                        output, CsvCells.Day(point.Day), change, tie.Kind, tie.From.Id, tie.From.Name, tie.To.Id, tie.To.Name,
                        tie.Role, CsvCells.Day(tie.Start), CsvCells.Day(tie.End), CsvCells.Day(tie.ListedFrom),
                        CsvCells.Day(tie.ListedTo), CsvCells.Number(tie.Amount?.Amount), tie.Amount?.Currency, tie.Award?.Key,
                        tie.Number, CsvCells.Number(tie.EvidenceCount), citation.Dataset, citation.File, citation.Sha256,
                        citation.Record, citation.Url, CsvCells.Day(citation.AsOf));
                }
            }
        }
    }

    private static void WriteBackbones(TextWriter output, TimelineAnswer answer)
    {
        CsvLines.Write(
            output, "day", "provider_id", "provider", "services_any_depth", "services_authorised", "share_of_services", "awards",
            "awards_total", "share_of_awards");
        foreach (var point in answer.Points)
        {
            foreach (var row in point.Backbone?.Providers ?? [])
            {
                CsvLines.Write(
                    output, CsvCells.Day(point.Day), row.Id, row.Name, CsvCells.Number(row.ServicesAnyDepth),
                    CsvCells.Number(point.Backbone?.ServicesAuthorised), CsvCells.Number(row.ShareOfServices),
                    CsvCells.Number(row.Awards), CsvCells.Number(point.Backbone?.AwardsTotal), CsvCells.Number(row.ShareOfAwards));
            }
        }
    }
}
