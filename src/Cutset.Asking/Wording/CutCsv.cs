using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>A cut as CSV: one row for each tie or award that ends, of each of the three cuts.</summary>
public static class CutCsv
{
    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, CutAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        CsvLines.Write(
            output, "cut", "what", "kind", "award_id", "option_date", "period_end", "last_ordering_day",
            "authorisation_expiry", "first_visible", "dataset", "file", "sha256", "record", "url", "as_of");
        (string Name, CutSideAnswer Side)[] sides = [("anywhere", answer.Anywhere), ("byA", answer.ByA), ("byB", answer.ByB)];
        foreach (var (name, side) in sides)
        {
            foreach (var tie in side.Ties)
            {
                var citation = tie.Ties[0].Evidence[0];
                var calendar = tie.Calendar;
                CsvLines.Write(
                    output, name, tie.What, tie.Kind, tie.Award?.Id, Day(calendar.OptionDate), Day(calendar.PeriodEnd),
                    Day(calendar.LastOrderingDay), Day(calendar.AuthorisationExpiry), Day(calendar.FirstVisible),
                    citation.Dataset, citation.File, citation.Sha256, citation.Record, citation.Url, Day(citation.AsOf));
            }
        }
    }

    private static string Day(DateOnly? day) => day is { } known ? Figures.Date(known) : "";
}
