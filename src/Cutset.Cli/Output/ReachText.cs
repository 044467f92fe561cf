using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>Whom A reaches, in every form.</summary>
internal static class ReachText
{
    /// <summary>Writes it.</summary>
    public static void Write(CliHost host, OutputFormat format, ReachAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                ReachCsv.Write(host.Out, answer);
                break;
            case OutputFormat.Markdown:
                WriteMarkdown(host.Out, answer);
                break;
            default:
                WriteText(host, answer);
                break;
        }
    }

    private static void WriteText(CliHost host, ReachAnswer answer)
    {
        foreach (var line in Head(answer))
        {
            host.Out.WriteLine(SafeText.Line(line));
        }

        if (!answer.Agencies.IsEmpty)
        {
            host.Tables().Write(Headers(answer), answer.Agencies.Select(Row));
        }

        if (answer.AgenciesTotal > answer.Agencies.Length)
        {
            host.Out.WriteLine($"{Figures.Count(answer.AgenciesTotal - answer.Agencies.Length)} more: --limit N shows them.");
        }

        foreach (var line in Legends(answer))
        {
            host.Out.WriteLine(SafeText.Line(line));
        }

        if (answer.Certainty is { } certainty)
        {
            host.Out.WriteLine($"How sure: agencies reached. {SafeText.Line(certainty.Sentence)}");
        }

        CoverageText.Write(host.Out, answer.Coverage);
    }

    private static void WriteMarkdown(TextWriter output, ReachAnswer answer)
    {
        foreach (var (i, line) in Head(answer).Index())
        {
            output.WriteLine((i == 0 ? "# " : "") + MarkdownText.Escape(line));
            output.WriteLine();
        }

        MarkdownText.Table(output, Headers(answer), answer.Agencies.Select(Row));
        output.WriteLine();
        if (answer.AgenciesTotal > answer.Agencies.Length)
        {
            output.WriteLine($"{Figures.Count(answer.AgenciesTotal - answer.Agencies.Length)} more are not listed.");
            output.WriteLine();
        }

        foreach (var line in Legends(answer))
        {
            output.WriteLine(MarkdownText.Escape(line));
            output.WriteLine();
        }

        if (answer.Certainty is { } sure)
        {
            output.WriteLine(MarkdownText.Escape($"How sure: agencies reached. {sure.Sentence}"));
            output.WriteLine();
        }

        CoverageMarkdown.Write(output, answer.Coverage);
    }

    private static IEnumerable<string> Head(ReachAnswer answer)
    {
        var from = answer.Question.From?.Name;
        var agencies = Figures.Count(answer.AgenciesTotal, "agency or department", "agencies and departments");
        var isDocumented = answer.Services + answer.Awards > 0;
        yield return answer.AgenciesTotal == 0
            ? $"No chain from {from} to any agency in these records."
            : $"{from} reaches {agencies}"
                + (isDocumented ? $" by {TotalWords.Of(new(answer.Services, answer.Awards, answer.Obligated))}" : ", none by a documented chain")
                + ". A department counts with its sub-agencies.";
        if (answer.WithInferred is { } inferred)
        {
            yield return $"{(isDocumented ? "These are documented chains. " : "")}With inferred ones: {TotalWords.Of(inferred)}.";
        }

        if (answer.WithClaimed is { } claimed)
        {
            yield return $"With claims, too: {TotalWords.Of(claimed)}.";
        }

        if (AskedWith.Sentence(answer.Question) is { } asked)
        {
            yield return asked;
        }
    }

    private static IEnumerable<string> Legends(ReachAnswer answer)
    {
        if (answer.Awards > 0)
        {
            yield return SupplierWords.AwardsOfProviders;
        }

        if (answer.WithInferred is not null && !answer.Agencies.IsEmpty)
        {
            yield return TotalWords.Legend;
        }

        if (answer.WithClaimed is not null && !answer.Agencies.IsEmpty)
        {
            yield return TotalWords.ClaimedLegend;
        }

        foreach (var (standing, agencies) in new[]
            {
                ("and a person confirmed it", SaidToBeSupplied(answer, static said => said.Confirmed)),
                ("and nobody has confirmed it", SaidToBeSupplied(answer, static said => said.Open)),
            })
        {
            if (agencies.Length > 0)
            {
                yield return $"An article says that {answer.Question.From?.Name}, or a company that it supplies, supplies the agency itself, "
                    + $"{standing}, which is in no total: {agencies}.";
            }
        }
    }

    private static string SaidToBeSupplied(ReachAnswer answer, Func<SaidToSupplyAnswer, int> companies) => string.Join(
        "; ", answer.Agencies.Where(row => row.SaidToSupply is { } said && companies(said) > 0).Select(static row => row.Name));

    private static string[] Headers(ReachAnswer answer) =>
    [
        "agency", "grade", ">services", ">of", ">share", ">awards", ">of", ">share", ">obligated",
        .. answer.WithInferred is null ? [] : TotalWords.Headers("*"),
        .. answer.WithClaimed is null ? [] : TotalWords.Headers("**"),
    ];

    private static IReadOnlyList<string> Row(ReachedAgencyAnswer row) =>
    [
        row.Name,
        row.Grade,
        Figures.Count(row.Services),
        Figures.Count(row.ServicesAuthorised),
        Figures.Share(row.ShareOfServices),
        Figures.Count(row.Awards),
        Figures.Count(row.AwardsTotal),
        Figures.Share(row.ShareOfAwards),
        TotalWords.Sums(row.Obligated),
        .. row.WithInferred is { } inferred ? TotalWords.Cells(inferred) : [],
        .. row.WithClaimed is { } claimed ? TotalWords.Cells(claimed) : [],
    ];
}
