using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>A cut in every form.</summary>
internal static class CutText
{
    private static readonly string[] Headers =
        ["what ends", "kind", "option by", "period ends", "orders until", "expires", "records could show it"];

    /// <summary>Writes it.</summary>
    public static void Write(CliHost host, OutputFormat format, CutAnswer answer, DateOnly? by)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                CutCsv.Write(host.Out, answer);
                break;
            case OutputFormat.Markdown:
                WriteMarkdown(host.Out, answer, by);
                break;
            default:
                WriteText(host, answer, by);
                break;
        }
    }

    private static IEnumerable<(string Title, CutSideAnswer Side)> Sides(CutAnswer answer)
    {
        yield return ("Anywhere", answer.Anywhere);
        yield return ($"What {SafeText.Line(answer.Question.From?.Name)} alone can end", answer.ByA);
        yield return ($"What {SafeText.Line(answer.Question.To?.Name)} alone can end", answer.ByB);
    }

    private static string Verdict(CutSideAnswer side) => side.Outcome switch
    {
        "separated" => Figures.Count(side.Count, "tie or award", "ties and awards"),
        "inseparable" => "cannot be separated so",
        _ => "no chain in these records",
    };

    private static string[] Row(CutTieAnswer tie) =>
    [
        tie.What,
        tie.Kind,
        Figures.Date(tie.Calendar.OptionDate),
        Figures.Date(tie.Calendar.PeriodEnd),
        Figures.Date(tie.Calendar.LastOrderingDay),
        Figures.Date(tie.Calendar.AuthorisationExpiry),
        Figures.Date(tie.Calendar.FirstVisible),
    ];

    private static void WriteText(CliHost host, CutAnswer answer, DateOnly? by)
    {
        var output = host.Out;
        output.WriteLine(
            $"To leave no {answer.Grade} chain from {SafeText.Line(answer.Question.From?.Name)} to "
            + $"{SafeText.Line(answer.Question.To?.Name)}:");
        if (answer.Hint is { } hint)
        {
            output.WriteLine(SafeText.Line(hint));
        }

        foreach (var (title, side) in Sides(answer))
        {
            output.WriteLine();
            output.WriteLine($"{title}: {Verdict(side)}. {side.Proof}");
            if (!side.Ties.IsEmpty)
            {
                host.Tables().Write(Headers, side.Ties.Select(Row));
            }

            foreach (var tie in side.Chain ?? [])
            {
                output.WriteLine($"  {TieLines.Name(tie.From, tie.Award)} {TieLines.Verb(tie.Kind, false)} {TieLines.Name(tie.To, tie.Award)}");
                output.WriteLine($"      [{TieLines.Cite(tie.Evidence[0])}]");
            }
        }

        foreach (var line in Beside(answer, by))
        {
            output.WriteLine();
            output.WriteLine(line);
        }

        if (!answer.Anywhere.Ties.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("Evidence of the first cut:");
            foreach (var tie in answer.Anywhere.Ties)
            {
                output.WriteLine($"  {SafeText.Line(tie.What)}");
                output.WriteLine($"      [{TieLines.Cite(tie.Ties[0].Evidence[0])}]{TieLines.More(tie.Ties[0], 1)}");
            }
        }

        output.WriteLine();
        if (answer.Certainty is { } certainty)
        {
            output.WriteLine($"How sure: {SafeText.Line(certainty.Sentence)}");
        }

        if (answer.Coverage is { } coverage)
        {
            CoverageText.Write(output, coverage);
        }
    }

    private static IEnumerable<string> Beside(CutAnswer answer, DateOnly? by)
    {
        if (answer.Documented is { } documented)
        {
            yield return $"Documented chains alone: {Totals(documented)}.";
        }

        if (answer.LeftOnDay is { } left)
        {
            yield return $"Left on {Figures.Date(by)} if nothing is renewed: {Totals(left)}.";
        }
    }

    private static string Totals(CutAnswer answer) => string.Join(
        "; ", Sides(answer).Select(static side => $"{char.ToLowerInvariant(side.Title[0])}{side.Title[1..]}: {Verdict(side.Side)}"));

    private static void WriteMarkdown(TextWriter output, CutAnswer answer, DateOnly? by)
    {
        output.WriteLine(
            $"# Cutting {MarkdownText.Escape(answer.Question.From?.Name)} from {MarkdownText.Escape(answer.Question.To?.Name)}");
        foreach (var (title, side) in Sides(answer))
        {
            output.WriteLine();
            output.WriteLine($"## {MarkdownText.Escape(title)}: {Verdict(side)}");
            output.WriteLine();
            output.WriteLine(MarkdownText.Escape(side.Proof));
            if (!side.Ties.IsEmpty)
            {
                output.WriteLine();
                MarkdownText.Table(output, Headers, side.Ties.Select(IReadOnlyList<string> (tie) => Row(tie)));
            }
        }

        foreach (var line in Beside(answer, by))
        {
            output.WriteLine();
            output.WriteLine(MarkdownText.Escape(line));
        }

        output.WriteLine();
        if (answer.Coverage is { } coverage)
        {
            CoverageMarkdown.Write(output, coverage);
        }
    }
}
