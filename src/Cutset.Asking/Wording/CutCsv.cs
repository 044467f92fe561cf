using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>A cut as CSV: one row for each tie or award that ends, of each of the three cuts; with <c>--grade inferred</c>
/// those of documented chains alone too, with <c>--by</c> those that are left then, each marked.</summary>
public static class CutCsv
{
    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, CutAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        CsvLines.Write(
            output, "cut", "what", "kind", "award_id", "option_date", "period_end", "last_ordering_day",
            "authorisation_expiry", "first_visible", "dataset", "file", "sha256", "record", "url", "as_of", "grade", "left_on");
        WriteSides(output, answer, null);
        if (answer.Documented is { } documented)
        {
            WriteSides(output, documented, null);
        }

        if (answer.LeftOnDay is { } left)
        {
            WriteSides(output, left, answer.By);
            if (left.Documented is { } documentedLeft)
            {
                WriteSides(output, documentedLeft, answer.By);
            }
        }
    }

    private static void WriteSides(TextWriter output, CutAnswer answer, DateOnly? leftOn)
    {
        (string Name, CutSideAnswer Side)[] sides = [("anywhere", answer.Anywhere), ("byA", answer.ByA), ("byB", answer.ByB)];
        foreach (var (name, side) in sides)
        {
            foreach (var tie in side.Ties)
            {
                var citation = tie.Ties[0].Evidence[0];
                var calendar = tie.Calendar;
                CsvLines.Write(
                    output, name, tie.What, tie.Kind, tie.Award?.Id, CsvCells.Day(calendar.OptionDate),
                    CsvCells.Day(calendar.PeriodEnd), CsvCells.Day(calendar.LastOrderingDay),
                    CsvCells.Day(calendar.AuthorisationExpiry), CsvCells.Day(calendar.FirstVisible), citation.Dataset,
                    citation.File, citation.Sha256, citation.Record, citation.Url, CsvCells.Day(citation.AsOf), answer.Grade,
                    CsvCells.Day(leftOn));
            }
        }
    }
}
