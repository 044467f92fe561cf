using System.Globalization;
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
            output, "provider_id", "provider", "services_any_depth", "share_of_services", "services_direct", "services_alone",
            "awards", "share_of_awards", "obligated", "currency", "awards_inferred", "certain_services_and_awards");
        foreach (var row in answer.Providers)
        {
            CsvLines.Write(
                output, row.Id, row.Name, Number(row.ServicesAnyDepth), Number(row.ShareOfServices), Number(row.ServicesDirect),
                Number(row.ServicesAlone), Number(row.Awards), Number(row.ShareOfAwards), Number(row.Obligated), row.Currency,
                row.AwardsInferred is { } inferred ? Number(inferred) : "",
                row.Certainty is { } sure ? Number(sure.CertainCount) : "");
        }
    }

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
