using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>Two providers side by side, in every form.</summary>
internal static class CompareText
{
    /// <summary>Writes the counts in two columns, and what they share.</summary>
    public static void Write(CliHost host, OutputFormat format, CompareAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                CompareRows.WriteCsv(host.Out, answer);
                break;
            case OutputFormat.Markdown:
                WriteMarkdown(host.Out, answer);
                break;
            default:
                WriteText(host, answer);
                break;
        }
    }

    private static string[] Names(CompareAnswer answer) =>
        [answer.First.Question.From?.Name ?? "", answer.Second.Question.From?.Name ?? ""];

    private static IEnumerable<string> Asked(CompareAnswer answer)
    {
        var sides = new[] { answer.First, answer.Second }.Select(static side => (side.Question.From?.Name, Said: AskedWith.Sentence(side.Question)))
            .ToList();
        return sides[0].Said == sides[1].Said
            ? sides.Take(1).Select(static side => side.Said).OfType<string>()
            : sides.Where(static side => side.Said is not null).Select(static side => $"{side.Name}: {side.Said}");
    }

    private static IEnumerable<(string Title, IReadOnlyList<EntityRef> Entities)> Lists(CompareAnswer answer)
    {
        var names = Names(answer);
        yield return ("Both reach", answer.Both);
        yield return ($"Only {names[0]} reaches", answer.FirstOnly);
        yield return ($"Only {names[1]} reaches", answer.SecondOnly);
    }

    private static IEnumerable<string> Sureness(CompareAnswer answer) =>
        new[] { answer.First, answer.Second }.Where(static side => side.Certainty is not null)
            .Select(static side => $"How sure: {side.Question.From?.Name}. {side.Certainty!.Sentence}");

    private static void WriteText(CliHost host, CompareAnswer answer)
    {
        var names = Names(answer);
        host.Out.WriteLine(
            $"To {SafeText.Line(answer.First.Question.To?.Name)}, documented chains unless it says otherwise:");
        foreach (var line in Asked(answer))
        {
            host.Out.WriteLine(SafeText.Line(line));
        }

        host.Tables().Write(
            ["", ">" + SafeText.Line(names[0]), ">" + SafeText.Line(names[1])], CompareRows.InWords(answer));
        foreach (var (title, entities) in Lists(answer))
        {
            host.Out.WriteLine($"{SafeText.Line(title)} {Figures.Count(entities.Count)}:");
            foreach (var entity in entities)
            {
                host.Out.WriteLine($"  {SafeText.Line(entity.Name)}");
            }
        }

        host.Out.WriteLine();
        foreach (var line in Sureness(answer))
        {
            host.Out.WriteLine(SafeText.Line(line));
        }

        CoverageText.Write(host.Out, answer.First.Coverage);
    }

    private static void WriteMarkdown(TextWriter output, CompareAnswer answer)
    {
        var names = Names(answer);
        output.WriteLine(
            $"# {MarkdownText.Escape(names[0])} and {MarkdownText.Escape(names[1])} → "
            + MarkdownText.Escape(answer.First.Question.To?.Name));
        output.WriteLine();
        output.WriteLine("Documented chains unless it says otherwise.");
        foreach (var line in Asked(answer))
        {
            output.WriteLine(MarkdownText.Escape(line));
        }

        output.WriteLine();
        MarkdownText.Table(output, ["", ">" + names[0], ">" + names[1]], CompareRows.InWords(answer));
        foreach (var (title, entities) in Lists(answer))
        {
            output.WriteLine();
            output.WriteLine($"## {MarkdownText.Escape(title)} {Figures.Count(entities.Count)}");
            output.WriteLine();
            foreach (var entity in entities)
            {
                output.WriteLine($"- {MarkdownText.Escape(entity.Name)}");
            }
        }

        output.WriteLine();
        foreach (var line in Sureness(answer))
        {
            output.WriteLine(MarkdownText.Escape(line));
            output.WriteLine();
        }

        CoverageMarkdown.Write(output, answer.First.Coverage);
    }
}
