using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>A trace for people at a terminal.</summary>
internal static class TraceText
{
    private const int LongestTable = 60;

    /// <summary>The sentence, the table by last step, the chains, and what was searched.</summary>
    public static void Write(CliHost host, TraceAnswer answer)
    {
        var output = host.Out;
        output.WriteLine($"{SafeText.Line(answer.Question.From?.Name)} → {SafeText.Line(answer.Question.To?.Name)}{AskedWith.InTitle(answer.Question)}");
        output.WriteLine(SafeText.Line(answer.Summary.Sentence));
        if (answer.Hint is { } hint)
        {
            output.WriteLine(SafeText.Line(hint));
        }

        if (!answer.ByLastStep.IsEmpty)
        {
            WriteLastSteps(host, answer);
            WriteChains(output, answer);
        }

        output.WriteLine();
        if (answer.Certainty is { } certainty)
        {
            output.WriteLine($"How sure: {SafeText.Line(certainty.Sentence)}");
        }

        CoverageText.Write(output, answer.Coverage);
    }

    private static void WriteLastSteps(CliHost host, TraceAnswer answer)
    {
        var rows = answer.ByLastStep;
        host.Tables().Write(
            ["last step", ">steps", "grade", "to", "from", "until", "state", ">obligated"],
            rows.Take(LongestTable).Select(static IReadOnlyList<string> (row) =>
            {
                var tie = row.Ties[0];
                return
                [
                    TieLines.Name(row.From, tie.Award),
                    Figures.Count(row.Hops),
                    row.Grade,
                    row.To.Name,
                    Figures.Date(tie.Start ?? tie.Award?.Start),
                    Figures.Date(tie.End ?? tie.Award?.End),
                    tie.State,
                    Figures.Amount(tie.Award?.Obligated),
                ];
            }));
        if (rows.Length > LongestTable)
        {
            host.Out.WriteLine(
                $"{Figures.Count(rows.Length - LongestTable)} more last steps: --json or --csv has all of them.");
        }
    }

    private static void WriteChains(TextWriter output, TraceAnswer answer)
    {
        for (var i = 0; i < answer.Chains.Length; i++)
        {
            var chain = answer.Chains[i];
            output.WriteLine();
            output.WriteLine($"Chain {i + 1}, {chain.Grade}, {Figures.Count(chain.Steps.Length, "step", "steps")}");
            foreach (var step in chain.Steps)
            {
                WriteStep(output, step);
            }
        }

        output.WriteLine();
        output.WriteLine(answer.ChainsAreAll
            ? $"{Figures.Count(answer.Chains.Length, "chain", "chains")} in all, over "
                + $"{Figures.Count(answer.TiesOnChains, "tie", "ties")}."
            : $"There are more chains, over {Figures.Count(answer.TiesOnChains, "tie", "ties")} in all; --limit N lists more.");
    }

    private static void WriteStep(TextWriter output, StepAnswer step)
    {
        var award = step.Ties[0].Award;
        output.WriteLine(
            $"  {TieLines.Name(step.From, award)} {TieVerbs.Of(step.Kind, step.AsCompany)} {TieLines.Name(step.To, award)}");
        foreach (var tie in step.Ties)
        {
            var facts = TieLines.Facts(tie);
            if (facts.Length > 0)
            {
                output.WriteLine($"      {facts}");
            }

            output.WriteLine($"      [{TieLines.Cite(tie.Evidence[0])}]{TieLines.More(tie, 1)}");
        }
    }
}
