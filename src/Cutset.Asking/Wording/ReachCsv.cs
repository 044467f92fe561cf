using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>Whom A reaches as CSV: one row for each agency listed.</summary>
public static class ReachCsv
{
    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, ReachAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        CsvLines.Write(
            output,
            [
                "agency_id", "agency", "grade", "services", "services_authorised", "share_of_services", "awards", "awards_total",
                "share_of_awards", "obligated", "currency", "obligated_elsewhere", "awards_inferred",
                .. CsvCells.TotalHeader("with_inferred"), .. CsvCells.TotalHeader("with_claimed"),
                "said_to_supply_confirmed", "said_to_supply_open",
            ]);
        foreach (var row in answer.Agencies)
        {
            var currency = CsvCells.Currency(row.Obligated, row.WithInferred?.Obligated ?? [], row.WithClaimed?.Obligated ?? []);
            var (amount, elsewhere) = CsvCells.Amounts(row.Obligated, currency);
            CsvLines.Write(
                output,
                [
                    row.Id, row.Name, row.Grade, CsvCells.Number(row.Services), CsvCells.Number(row.ServicesAuthorised),
                    CsvCells.Number(row.ShareOfServices), CsvCells.Number(row.Awards), CsvCells.Number(row.AwardsTotal),
                    CsvCells.Number(row.ShareOfAwards), amount, currency, elsewhere,
                    row.WithInferred is null ? "" : CsvCells.Number(row.Inferred.Awards),
                    .. CsvCells.Total(row.WithInferred, currency), .. CsvCells.Total(row.WithClaimed, currency),
                    row.WithInferred is null ? "" : CsvCells.Number(row.SaidToSupply?.Confirmed ?? 0),
                    row.WithClaimed is null ? "" : CsvCells.Number(row.SaidToSupply?.Open ?? 0),
                ]);
        }
    }
}
