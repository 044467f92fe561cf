using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>A backbone as CSV: one row for each provider listed.</summary>
public static class BackboneCsv
{
    /// <summary>Writes header and rows.</summary>
    public static void Write(TextWriter output, BackboneAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        CsvLines.Write(
            output,
            [
                "provider_id", "provider", "services_any_depth", "share_of_services", "services_direct", "services_alone", "awards",
                "share_of_awards", "obligated", "currency", "awards_inferred", "certain_services_and_awards",
                "obligated_elsewhere", .. CsvCells.TotalHeader("with_inferred"),
            ]);
        foreach (var row in answer.Providers)
        {
            CsvLines.Write(
                output,
                [
                    row.Id, row.Name, CsvCells.Number(row.ServicesAnyDepth), CsvCells.Number(row.ShareOfServices),
                    CsvCells.Number(row.ServicesDirect), CsvCells.Number(row.ServicesAlone), CsvCells.Number(row.Awards),
                    CsvCells.Number(row.ShareOfAwards), CsvCells.Number(row.Obligated), row.Currency,
                    CsvCells.Number(row.AwardsInferred), CsvCells.Number(row.Certainty?.CertainCount),
                    CsvCells.Amounts(row.ObligatedElsewhere, row.Currency).Elsewhere,
                    .. CsvCells.Total(row.WithInferred, row.Currency),
                ]);
        }
    }
}
