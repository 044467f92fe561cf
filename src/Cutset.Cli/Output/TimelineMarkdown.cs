using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>The same question as of several days as Markdown, for an article or a report.</summary>
internal static class TimelineMarkdown
{
    /// <summary>Writes the whole answer.</summary>
    public static void Write(TextWriter output, TimelineAnswer answer)
    {
        output.WriteLine($"# {MarkdownText.Escape(TimelineTables.Title(answer))}");
        output.WriteLine();
        if (TimelineTables.IsBackbone(answer))
        {
            var (providers, rows) = TimelineTables.Providers(answer);
            MarkdownText.Table(output, providers, rows);
            output.WriteLine();
        }

        var (headers, counts) = TimelineTables.Counts(answer);
        MarkdownText.Table(output, headers, counts);
        output.WriteLine();
        output.WriteLine(MarkdownText.Escape(TimelineTables.Legend(answer)));
        output.WriteLine();
        foreach (var (title, ties) in TimelineTables.Lists(answer))
        {
            output.WriteLine($"## {MarkdownText.Escape(title)}");
            output.WriteLine();
            foreach (var tie in ties)
            {
                WriteTie(output, tie);
            }

            output.WriteLine();
        }

        CoverageMarkdown.Write(output, answer.Coverage);
    }

    private static void WriteTie(TextWriter output, TieAnswer tie)
    {
        output.WriteLine(
            $"- {MarkdownText.Escape(TieLines.Name(tie.From, tie.Award))} *{TieVerbs.Of(tie.Kind)}* "
            + MarkdownText.Escape(TieLines.Name(tie.To, tie.Award)));
        TraceMarkdown.WriteCitation(output, tie);
    }
}
