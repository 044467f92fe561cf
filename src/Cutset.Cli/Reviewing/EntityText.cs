using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;

namespace Cutset.Cli.Reviewing;

/// <summary>An entity for people at a terminal.</summary>
internal static class EntityText
{
    private const int ShownRecords = 40;
    private const int ShownAwards = 20;

    /// <summary>From when to when records give it; empty where none is dated.</summary>
    private static string Seen(DateOnly? first, DateOnly? last) => first is null ? ""
        : first == last ? $", seen {Figures.Date(first)}" : $", seen {Figures.Date(first)} to {Figures.Date(last)}";

    /// <summary>Names, identifiers, records, merges, history, ties.</summary>
    public static void Write(CliHost host, EntityReport report)
    {
        var output = host.Out;
        output.WriteLine(SafeText.Line($"{report.Entity.Name} ({report.Entity.Kind}, {report.Entity.Id})"));
        WriteList(output, "names", report.Names.Select(static name =>
            $"{name.Text} ({name.Use}, {Figures.Count(name.Records, "record", "records")}{Seen(name.FirstSeen, name.LastSeen)})"));
        WriteList(output, "identifiers", report.Identifiers.Select(static item =>
            $"{item.Scheme}:{item.Value}{Seen(item.FirstSeen, item.LastSeen)}"));
        WriteList(output, "ties", report.Ties.Select(static count =>
            $"{Figures.Count(count.Ties)} {count.Kind}{(count.Supplies ? "" : " (supplied)")}"));
        WriteList(output, "services", report.Services.Select(static service => $"{service.Name} ({service.Id})"));
        WriteList(output, "awards", report.Awards.Take(ShownAwards).Select(static award =>
            $"{award.Number ?? award.Key}: {AwardRoles.Of(award)}{Figures.Amount(award.Obligated)} obligated{AwardRoles.OnWhole(award)}"));
        output.WriteLine();
        output.WriteLine($"{Figures.Count(report.Records.Count, "record", "records")}:");
        host.Tables().Write(
            ["record", "names", "identifiers", "address", "source"],
            report.Records.Take(ShownRecords).Select(static IReadOnlyList<string> (record) =>
            [
                record.Id,
                record.Name ?? record.Key,
                string.Join(", ", record.Identifiers),
                record.Address ?? "",
                record.Evidence is { } evidence ? TieLines.Cite(evidence) : "",
            ]));
        if (report.Records.Count > ShownRecords)
        {
            output.WriteLine($"{Figures.Count(report.Records.Count - ShownRecords)} more records: --json has them.");
        }

        WriteMerges(output, report);
        WriteList(output, "history", report.History.Select(static import =>
            $"{import.Import}, as of {Figures.Date(import.AsOf)}: {Figures.Count(import.NewRecords, "new record", "new records")}"));
        WriteList(output, "by year", report.Years.Select(static year =>
            $"{(year.FiscalYear is { } known ? $"fiscal year {known.ToString(CultureInfo.InvariantCulture)}" : "year not stated")}: "
            + string.Join(", ", Began(year))));
        WriteList(output, "listings", report.Changes.Select(static change =>
            $"{Figures.Date(change.Day)}: {Figures.Count(change.Ties)} {change.Kind} {(change.Change == "listed" ? "listed for the first time" : "no longer listed")}"));
        WriteList(output, "decisions", report.Decisions.Select(static decision => string.Create(
            CultureInfo.InvariantCulture,
            $"{decision.Number}: {decision.Verdict} by {decision.DecidedBy} on {decision.DecidedAt:yyyy-MM-dd}{(decision.RetractedAt is null ? "" : " (taken back)")}")));
    }

    private static IEnumerable<string> Began(EntityYearJson year)
    {
        if (year.Awards > 0)
        {
            yield return Figures.Count(year.Awards, "award began", "awards began")
                + (year.Obligated.Count == 0 ? "" : $" ({string.Join("; ", year.Obligated.Select(static money => Figures.Amount(money)))} obligated on them to date)");
        }

        if (year.Authorisations > 0)
        {
            yield return Figures.Count(year.Authorisations, "authorisation began", "authorisations began");
        }
    }

    private static void WriteMerges(TextWriter output, EntityReport report)
    {
        if (report.Merges.Count == 0)
        {
            return;
        }

        var ids = report.Records.ToDictionary(static record => record.Key, static record => record.Id);
        output.WriteLine("Why they are one:");
        foreach (var merge in report.Merges)
        {
            output.WriteLine(SafeText.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"  {ids.GetValueOrDefault(merge.Left, merge.Left)} and {ids.GetValueOrDefault(merge.Right, merge.Right)}: {merge.Grade} ({merge.Score:0.00}), {merge.Reason}: {merge.Detail}")));
        }
    }

    private static void WriteList(TextWriter output, string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            output.WriteLine($"  {(first ? title : ""),-12} {SafeText.Line(line)}");
            first = false;
        }
    }
}
