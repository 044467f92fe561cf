using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>The same question as of several days, in every form.</summary>
internal static class TimelineText
{
    /// <summary>Writes it.</summary>
    public static void Write(CliHost host, OutputFormat format, TimelineAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                TimelineCsv.Write(host.Out, answer);
                break;
            case OutputFormat.Markdown:
                TimelineMarkdown.Write(host.Out, answer);
                break;
            default:
                WriteText(host, answer);
                break;
        }
    }

    private static void WriteText(CliHost host, TimelineAnswer answer)
    {
        host.Out.WriteLine(TimelineTables.Title(answer));
        if (TimelineTables.IsBackbone(answer))
        {
            var (providers, rows) = TimelineTables.Providers(answer);
            host.Tables().Write(providers, rows);
        }

        var (headers, counts) = TimelineTables.Counts(answer);
        host.Tables().Write(headers, counts);
        host.Out.WriteLine(TimelineTables.Legend(answer));
        foreach (var (title, ties) in TimelineTables.Lists(answer))
        {
            WriteTies(host.Out, title, ties);
        }

        CoverageText.Write(host.Out, answer.Coverage);
    }

    private static void WriteTies(TextWriter output, string title, IReadOnlyList<TieAnswer> ties)
    {
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var tie in ties)
        {
            output.WriteLine($"  {TieLines.Name(tie.From, tie.Award)} {TieVerbs.Of(tie.Kind)} {TieLines.Name(tie.To, tie.Award)}");
            if (TieLines.Facts(tie) is { Length: > 0 } facts)
            {
                output.WriteLine($"      {facts}");
            }

            output.WriteLine($"      [{TieLines.Cite(tie.Evidence[0])}]{TieLines.More(tie, 1)}");
        }
    }
}
