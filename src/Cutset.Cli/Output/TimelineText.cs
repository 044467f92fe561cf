using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>The same question as of several days.</summary>
internal static class TimelineText
{
    private const int ProvidersShown = 15;

    /// <summary>Writes it: as JSON, as CSV, or as text for a terminal.</summary>
    public static void Write(CliHost host, OutputFormat format, TimelineAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                return;
            case OutputFormat.Csv:
                TimelineCsv.Write(host.Out, answer);
                return;
            case OutputFormat.Text:
                break;
            default:
                throw new UsageException("--over is written as text, with --json or with --csv.");
        }

        if (answer.Points.Any(static point => point.Backbone is not null))
        {
            WriteBackbones(host, answer);
        }
        else
        {
            WriteTraces(host, answer);
        }

        CoverageText.Write(host.Out, answer.Coverage);
    }

    private static void WriteTraces(CliHost host, TimelineAnswer answer)
    {
        var isActiveOnly = answer.Question.Limits.Contains("--active");
        host.Out.WriteLine($"{SafeText.Line(answer.Question.From?.Name)} → {SafeText.Line(answer.Question.To?.Name)}, as of each listing{AskedWith.InTitle(answer.Question)}");
        host.Tables().Write(
            [
                "day", ">services authorised", ">reached", ">awards", ">reached", ">ties appeared", ">joined", ">gone", ">left",
            ],
            answer.Points.Select(static IReadOnlyList<string> (point) =>
            [
                Figures.Date(point.Day),
                Figures.Count(point.Trace?.ServicesAuthorised ?? 0),
                Figures.Count(point.Trace?.ServicesReached ?? 0),
                Figures.Count(point.Trace?.AwardsTotal ?? 0),
                Figures.Count(point.Trace?.AwardsReached ?? 0),
                Figures.Count(point.Appeared.Length),
                Figures.Count(point.Joined.Length),
                Figures.Count(point.Gone.Length),
                Figures.Count(point.Left.Length),
            ]));
        host.Out.WriteLine(
            "Appeared: new to the records, by listing or by date. Joined: in the records before, on a chain between the two only "
            + $"now. Gone: no longer in the records{(isActiveOnly ? ", or ended" : "")}. Left: still in them, on no chain "
            + "between the two.");
        foreach (var (before, point) in answer.Points.Zip(answer.Points.Skip(1)))
        {
            var (since, day) = (Figures.Date(before.Day), Figures.Date(point.Day));
            WriteTies(host.Out, $"Appeared in the records after {since}, by {day}", point.Appeared);
            WriteTies(host.Out, $"Joined this answer by {day}, in the records on {since} already", point.Joined);
            WriteTies(
                host.Out, $"Gone from the records{(isActiveOnly ? ", or ended," : "")} after {since}, by {day}", point.Gone);
            WriteTies(host.Out, $"Left this answer by {day}, still in the records", point.Left);
        }
    }

    private static void WriteTies(TextWriter output, string title, IReadOnlyList<TieAnswer> ties)
    {
        if (ties.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var tie in ties)
        {
            output.WriteLine($"  {TieLines.Name(tie.From, tie.Award)} {TieLines.Verb(tie.Kind, false)} {TieLines.Name(tie.To, tie.Award)}");
            if (TieLines.Facts(tie) is { Length: > 0 } facts)
            {
                output.WriteLine($"      {facts}");
            }

            output.WriteLine($"      [{TieLines.Cite(tie.Evidence[0])}]{TieLines.More(tie, 1)}");
        }
    }

    private static void WriteBackbones(CliHost host, TimelineAnswer answer)
    {
        host.Out.WriteLine($"Services of {SafeText.Line(answer.Question.To?.Name)} that rest on each provider at any depth, as of each listing{AskedWith.InTitle(answer.Question)}");
        var counts = answer.Points
            .Select(static point => point.Backbone?.Providers.ToDictionary(static row => row.Id, static row => row.ServicesAnyDepth) ?? [])
            .ToList();
        var rows = answer.Points.SelectMany(static point => point.Backbone?.Providers ?? [])
            .GroupBy(static row => row.Id, StringComparer.Ordinal)
            .Select(static group => group.Last())
            .OrderByDescending(row => counts[^1].GetValueOrDefault(row.Id))
            .ThenBy(static row => row.Name, StringComparer.Ordinal)
            .Take(ProvidersShown);
        host.Tables().Write(
            ["provider", .. answer.Points.Select(static point => ">" + Figures.Date(point.Day))],
            rows.Select(IReadOnlyList<string> (row) =>
                [row.Name, .. counts.Select(day => Figures.Count(day.GetValueOrDefault(row.Id)))]));
        host.Tables().Write(
            ["", .. answer.Points.Select(static point => ">" + Figures.Date(point.Day))],
            [["services authorised", .. answer.Points.Select(static point => Figures.Count(point.Backbone?.ServicesAuthorised ?? 0))]]);
    }
}
