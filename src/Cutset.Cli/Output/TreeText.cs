using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>The tree of what stands on a provider.</summary>
internal static class TreeText
{
    /// <summary>Writes it: as JSON, or as indented lines (CSV has no form for a tree).</summary>
    public static void Write(CliHost host, OutputFormat format, ProviderTreeAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                return;
            case OutputFormat.Csv:
                throw new UsageException("--csv has no form for a tree: use --json, or --csv without --under.");
            default:
                host.Out.WriteLine(
                    $"What of {SafeText.Line(answer.Question.To?.Name)} stands on {SafeText.Line(answer.Question.From?.Name)}{AskedWith.InTitle(answer.Question)} "
                    + "(* authorised by it, or serving it; each once, on a shortest way):");
                WriteBranch(host.Out, answer.Tree, format == OutputFormat.Markdown, 0);
                host.Out.WriteLine();
                CoverageText.Write(host.Out, answer.Coverage);
                return;
        }
    }

    private static void WriteBranch(TextWriter output, TreeBranch branch, bool markdown, int depth)
    {
        var name = markdown ? MarkdownText.Escape(branch.Entity.Name) : SafeText.Line(branch.Entity.Name);
        var how = branch.Kind is null ? "" : $" ({branch.Kind})";
        var carries = branch.Branches.IsEmpty ? "" : $": {Figures.Count(branch.Carries)}";
        var mark = branch.IsAuthorised ? markdown ? " \\*" : " *" : "";
        output.WriteLine($"{new string(' ', depth * 2)}- {name}{mark}{how}{carries}");
        foreach (var child in branch.Branches)
        {
            WriteBranch(output, child, markdown, depth + 1);
        }
    }
}
