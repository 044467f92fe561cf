using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>Two providers side by side.</summary>
internal static class CompareText
{
    /// <summary>Writes the counts in two columns, and what they share.</summary>
    public static void Write(CliHost host, CompareAnswer answer)
    {
        var (first, second) = (answer.First, answer.Second);
        string[] names = [first.Question.From?.Name ?? "", second.Question.From?.Name ?? ""];
        host.Out.WriteLine($"To {SafeText.Line(first.Question.To?.Name)}, documented chains unless it says otherwise:");
        (string What, Func<TraceSummaryAnswer, long> Count)[] rows =
        [
            ("services authorised", static summary => summary.ServicesAuthorised),
            ("services reached", static summary => summary.ServicesReached),
            ("  offered by itself", static summary => summary.ServicesProvided),
            ("  one step away", static summary => summary.ServicesOneStep),
            ("  at any depth", static summary => summary.ServicesAnyDepth),
            ("awards", static summary => summary.AwardsTotal),
            ("awards reached", static summary => summary.AwardsReached),
            ("awards inferred (not added up)", static summary => summary.Inferred.Awards),
        ];
        host.Tables().Write(
            ["", ">" + SafeText.Line(names[0]), ">" + SafeText.Line(names[1])],
            rows.Select(IReadOnlyList<string> (row) =>
                [row.What, Figures.Count(row.Count(first.Summary)), Figures.Count(row.Count(second.Summary))]));
        WriteList(host.Out, "Both reach", answer.Both);
        WriteList(host.Out, $"Only {SafeText.Line(names[0])} reaches", answer.FirstOnly);
        WriteList(host.Out, $"Only {SafeText.Line(names[1])} reaches", answer.SecondOnly);
        host.Out.WriteLine();
        foreach (var side in new[] { first, second })
        {
            if (side.Certainty is { } certainty)
            {
                host.Out.WriteLine($"How sure: {SafeText.Line(side.Question.From?.Name)}. {SafeText.Line(certainty.Sentence)}");
            }
        }

        CoverageText.Write(host.Out, first.Coverage);
    }

    private static void WriteList(TextWriter output, string title, IReadOnlyList<EntityRef> entities)
    {
        output.WriteLine($"{title} {Figures.Count(entities.Count)}:");
        foreach (var entity in entities)
        {
            output.WriteLine($"  {SafeText.Line(entity.Name)}");
        }
    }
}
