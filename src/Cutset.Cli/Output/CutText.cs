using System.Globalization;
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
    public static void Write(CliHost host, OutputFormat format, CutAnswer answer)
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
                WriteMarkdown(host.Out, answer);
                break;
            default:
                WriteText(host, answer);
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

    /// <summary>What the three cuts end, each once.</summary>
    private static List<CutTieAnswer> Ended(CutAnswer answer) =>
        [.. Sides(answer).SelectMany(static side => side.Side.Ties).DistinctBy(static tie => (tie.What, tie.Award?.Id, Key(tie.Ties[0])))];

    private static (string, string, string, string?) Key(TieAnswer tie) => (tie.Kind, tie.From.Id, tie.To.Id, tie.Number);

    private static void WriteText(CliHost host, CutAnswer answer)
    {
        var output = host.Out;
        output.WriteLine(
            $"To leave no {AskedWith.Chains(answer.Grade)} chain from {SafeText.Line(answer.Question.From?.Name)} to "
            + $"{SafeText.Line(answer.Question.To?.Name)}{AskedWith.InTitle(answer.Question)}:");
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
                output.WriteLine($"  {TieLines.Name(tie.From, tie.Award)} {TieVerbs.Of(tie.Kind)} {TieLines.Name(tie.To, tie.Award)}");
                output.WriteLine($"      [{TieLines.Cite(tie.Evidence[0])}]");
            }
        }

        if (IsSideBySide(answer))
        {
            output.WriteLine();
            output.WriteLine("Side by side:");
            host.Tables().Write(TotalHeaders(answer), TotalRows(answer));
        }

        var ended = Ended(answer);
        if (ended.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Evidence, each tie once:");
            foreach (var tie in ended)
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

    private static bool IsSideBySide(CutAnswer answer) => answer.Documented is not null || answer.LeftOnDay is not null;

    /// <summary>The cuts that the answer has, the narrowest first.</summary>
    private static List<(string Header, CutAnswer Cut)> Cuts(CutAnswer answer)
    {
        var cuts = new List<(string, CutAnswer)>();
        Add("", answer);
        if (answer.LeftOnDay is { } left)
        {
            Add($" left on {Figures.Date(answer.By)} if nothing is renewed", left);
        }

        return cuts;

        void Add(string when, CutAnswer cut)
        {
            if (cut.Documented is { } documented)
            {
                cuts.Add(($"documented chains alone{when}", documented));
            }

            cuts.Add(($"{AskedWith.Chains(cut.Grade)} chains{when}", cut));
        }
    }

    private static string[] TotalHeaders(CutAnswer answer) => ["to end", .. Cuts(answer).Select(static cut => cut.Header)];

    private static IEnumerable<IReadOnlyList<string>> TotalRows(CutAnswer answer)
    {
        var cuts = Cuts(answer);
        return Sides(answer).Index().Select(IReadOnlyList<string> (side) =>
        [
            side.Item.Title,
            .. cuts.Select(cut => Total(Sides(cut.Cut).ElementAt(side.Index).Side, answer.IsByAmount)),
        ]);
    }

    private static string Total(CutSideAnswer side, bool isByAmount) =>
        Verdict(side) + (isByAmount && side.Outcome == "separated" ? $" ({side.Flow.ToString("#,##0.##", CultureInfo.InvariantCulture)})" : "");

    private static void WriteMarkdown(TextWriter output, CutAnswer answer)
    {
        output.WriteLine(
            $"# Cutting {MarkdownText.Escape(answer.Question.From?.Name)} from {MarkdownText.Escape(answer.Question.To?.Name)}");
        output.WriteLine();
        output.WriteLine(MarkdownText.Escape($"To leave no {AskedWith.Chains(answer.Grade)} chain."));
        foreach (var line in new[] { AskedWith.Sentence(answer.Question), answer.Hint }.OfType<string>())
        {
            output.WriteLine(MarkdownText.Escape(line));
        }

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

            foreach (var tie in side.Chain ?? [])
            {
                output.WriteLine(
                    $"1. {MarkdownText.Escape(TieLines.Name(tie.From, tie.Award))} *{TieVerbs.Of(tie.Kind)}* "
                    + $"{MarkdownText.Escape(TieLines.Name(tie.To, tie.Award))}: {Source(tie)}");
            }
        }

        if (IsSideBySide(answer))
        {
            output.WriteLine();
            output.WriteLine("## Side by side");
            output.WriteLine();
            MarkdownText.Table(output, TotalHeaders(answer), TotalRows(answer));
        }

        var ended = Ended(answer);
        if (ended.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("## Evidence, each tie once");
            output.WriteLine();
            foreach (var tie in ended)
            {
                output.WriteLine($"- {MarkdownText.Escape(tie.What)}: {Source(tie.Ties[0])}");
            }
        }

        output.WriteLine();
        if (answer.Certainty is { } certainty)
        {
            output.WriteLine(MarkdownText.Escape($"How sure: {certainty.Sentence}"));
            output.WriteLine();
        }

        if (answer.Coverage is { } coverage)
        {
            CoverageMarkdown.Write(output, coverage);
        }
    }

    private static string Source(TieAnswer tie)
    {
        var citation = tie.Evidence[0];
        return MarkdownText.Link($"{citation.Dataset}, {citation.File}, {citation.Record}", citation.Url)
            + (citation.AsOf is { } day ? $", as of {Figures.Date(day)}" : "") + TieLines.More(tie, 1);
    }
}
