using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Screening;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Core.Resolution.Screening;
using Cutset.Sources.Vendors;

namespace Cutset.Cli.Screening;

/// <summary>A screening for people at a terminal.</summary>
internal static class ScreenText
{
    private const int LongestTable = 100;
    private const int ShownChains = 20;

    /// <summary>The counts, the rows, the chains, and what was searched.</summary>
    public static void Write(CliHost host, ScreenResult result, string? path)
    {
        var output = host.Out;
        var counts = ScreenCountsJson.Of(result.Rows);
        var column = result.List.Columns.HeaderOf(VendorRole.Name);
        output.WriteLine(SafeText.Line(
            $"{Figures.Count(counts.Rows, "vendor", "vendors")}, names from column '{column}': {Figures.Count(counts.Same)} matched, "
            + $"{Figures.Count(counts.Possible)} only possibly (look at them yourself), {Figures.Count(counts.None)} not found in these records."));
        if (result.To is { } to)
        {
            output.WriteLine(SafeText.Line(
                $"Of the matched ones, tied to {to.Name} by a documented chain: {Figures.Count(counts.TiedDocumented)}, "
                + $"by an inferred one at best: {Figures.Count(counts.TiedInferred)}, "
                + $"by a claim at best: {Figures.Count(counts.TiedClaimed)}. "
                + "The others have no chain in these records, which does not say that they have no tie."));
        }

        if (path is not null)
        {
            output.WriteLine($"Written to {SafeText.Line(path)}.");
        }
        else
        {
            WriteRows(host, result);
            WriteChains(output, result);
        }

        output.WriteLine();
        CoverageText.Write(output, result.Coverage);
    }

    private static void WriteRows(CliHost host, ScreenResult result)
    {
        host.Tables().Write(
            [">row", "vendor", "match", ">score", "entity", "why", "tied"],
            result.Rows.Take(LongestTable).Select(IReadOnlyList<string> (row) =>
            [
                Figures.Count(row.Vendor.Row),
                row.Vendor.Name,
                ScreenWords.Of(row.Match.Verdict),
                row.Match.Candidates.IsEmpty
                    ? ""
                    : row.Match.Candidates[0].Score.ToString("0.00", CultureInfo.InvariantCulture),
                row.Match.Verdict == ScreenVerdict.Same ? $"{row.Entities[0].Name} ({row.Entities[0].Id})" : ScreenWords.Candidates(row),
                ScreenWords.Reason(row.Match),
                ScreenWords.Tied(row, result.To is not null),
            ]));
        if (result.Rows.Count > LongestTable)
        {
            host.Out.WriteLine($"{Figures.Count(result.Rows.Count - LongestTable)} more rows: --out FILE has all of them.");
        }
    }

    private static void WriteChains(TextWriter output, ScreenResult result)
    {
        var tied = result.Rows.Where(static row => row.Chain is not null).ToList();
        foreach (var row in tied.Take(ShownChains))
        {
            output.WriteLine();
            output.WriteLine(SafeText.Line($"Row {row.Vendor.Row}, {row.Chain!.Grade}: {ScreenWords.Chain(row.Chain)}"));
            foreach (var step in row.Chain.Steps)
            {
                output.WriteLine($"      [{TieLines.Cite(step.Ties[0].Evidence[0])}]");
            }
        }

        if (tied.Count > ShownChains)
        {
            output.WriteLine();
            output.WriteLine($"{Figures.Count(tied.Count - ShownChains)} more vendors are tied: --out FILE has their chains.");
        }
    }
}
