using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>What was searched, as Markdown.</summary>
internal static class CoverageMarkdown
{
    /// <summary>Writes the section.</summary>
    public static void Write(TextWriter output, CoverageAnswer coverage)
    {
        output.WriteLine("## Coverage");
        output.WriteLine();
        foreach (var source in coverage.Sources)
        {
            output.WriteLine(
                $"- {MarkdownText.Link(source.File, source.Url)} ({MarkdownText.Escape(source.Dataset)}), as of "
                + $"{Figures.Date(source.AsOf)}, SHA-256 `{source.Sha256}`");
        }

        output.WriteLine();
        foreach (var gap in coverage.Gaps)
        {
            output.WriteLine($"- {MarkdownText.Escape(gap)}");
        }
    }
}
