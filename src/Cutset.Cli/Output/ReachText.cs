using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>Whom A reaches, in every form.</summary>
internal static class ReachText
{
    private static readonly string[] Headers =
        ["agency", "grade", ">services", ">of", ">share", ">awards", ">of", ">share", ">obligated", ">awards inferred"];

    /// <summary>Writes it.</summary>
    public static void Write(CliHost host, OutputFormat format, ReachAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                CsvLines.Write(
                    host.Out, "agency_id", "agency", "grade", "services", "services_authorised", "share_of_services", "awards",
                    "awards_total", "share_of_awards", "obligated", "awards_inferred");
                foreach (var row in answer.Agencies)
                {
                    CsvLines.Write(host.Out, [row.Id, .. Cells(row)]);
                }

                break;
            case OutputFormat.Markdown:
                host.Out.WriteLine($"# {MarkdownText.Escape(Sentence(answer))}");
                host.Out.WriteLine();
                MarkdownText.Table(host.Out, Headers, answer.Agencies.Select(IReadOnlyList<string> (row) => Cells(row)));
                host.Out.WriteLine();
                if (answer.Certainty is { } sure)
                {
                    host.Out.WriteLine(MarkdownText.Escape($"How sure: agencies reached. {sure.Sentence}"));
                    host.Out.WriteLine();
                }

                CoverageMarkdown.Write(host.Out, answer.Coverage);
                break;
            default:
                host.Out.WriteLine(SafeText.Line(Sentence(answer)));
                if (!answer.Agencies.IsEmpty)
                {
                    host.Tables().Write(Headers, answer.Agencies.Select(IReadOnlyList<string> (row) => Cells(row)));
                }

                if (answer.AgenciesTotal > answer.Agencies.Length)
                {
                    host.Out.WriteLine($"{Figures.Count(answer.AgenciesTotal - answer.Agencies.Length)} more: --limit N shows them.");
                }

                if (answer.Certainty is { } certainty)
                {
                    host.Out.WriteLine($"How sure: agencies reached. {SafeText.Line(certainty.Sentence)}");
                }

                CoverageText.Write(host.Out, answer.Coverage);
                break;
        }
    }

    private static string Sentence(ReachAnswer answer) => answer.AgenciesTotal == 0
        ? $"No chain from {answer.Question.From?.Name} to any agency in these records."
        : $"{answer.Question.From?.Name} reaches {Figures.Count(answer.AgenciesTotal, "agency or department", "agencies and departments")} "
            + $"by {Figures.Count(answer.Services, "service", "services")} and {Figures.Count(answer.Awards, "award", "awards")}. "
            + "A department counts with its sub-agencies.";

    private static string[] Cells(ReachedAgencyAnswer row) =>
    [
        row.Name,
        row.Grade,
        Number(row.Services),
        Number(row.ServicesAuthorised),
        row.ShareOfServices.ToString("P1", CultureInfo.InvariantCulture),
        Number(row.Awards),
        Number(row.AwardsTotal),
        row.ShareOfAwards.ToString("P1", CultureInfo.InvariantCulture),
        string.Join(" + ", row.Obligated.Select(static sum => Figures.Amount(sum))),
        Number(row.Inferred.Awards),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
