using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>A trace as Markdown, for an article or a report.</summary>
internal static class TraceMarkdown
{
    /// <summary>Writes the whole answer.</summary>
    public static void Write(TextWriter output, TraceAnswer answer)
    {
        output.WriteLine($"# {MarkdownText.Escape(answer.Question.From?.Name)} → {MarkdownText.Escape(answer.Question.To?.Name)}");
        output.WriteLine();
        output.WriteLine(MarkdownText.Escape(answer.Summary.Sentence));
        if (AskedWith.Sentence(answer.Question) is { } asked)
        {
            output.WriteLine(MarkdownText.Escape(asked));
        }

        if (answer.Hint is { } hint)
        {
            output.WriteLine(MarkdownText.Escape(hint));
        }

        output.WriteLine();
        for (var i = 0; i < answer.Chains.Length; i++)
        {
            output.WriteLine($"## Chain {i + 1} ({answer.Chains[i].Grade})");
            output.WriteLine();
            foreach (var step in answer.Chains[i].Steps)
            {
                WriteStep(output, step);
            }

            output.WriteLine();
        }

        CoverageMarkdown.Write(output, answer.Coverage);
    }

    private static void WriteStep(TextWriter output, StepAnswer step)
    {
        var award = step.Ties[0].Award;
        output.WriteLine(
            $"1. {MarkdownText.Escape(TieLines.Name(step.From, award))} *{TieVerbs.Of(step.Kind, step.AsCompany)}* "
            + MarkdownText.Escape(TieLines.Name(step.To, award)));
        foreach (var tie in step.Ties)
        {
            WriteCitation(output, tie);
        }
    }

    /// <summary>Writes what a record says of a tie, and where it stands, under an item of a list.</summary>
    internal static void WriteCitation(TextWriter output, TieAnswer tie)
    {
        var facts = TieLines.Facts(tie);
        var citation = tie.Evidence[0];
        output.WriteLine(
            $"   - {(facts.Length == 0 ? "" : MarkdownText.Escape(facts) + "; ")}"
            + MarkdownText.Link($"{citation.Dataset}, {citation.File}, {citation.Record}", citation.Url)
            + (citation.AsOf is { } day ? $", as of {Figures.Date(day)}" : "")
            + TieLines.More(tie, 1));
    }
}
