using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>What was searched, and what these records cannot show.</summary>
internal static class CoverageText
{
    /// <summary>Writes it as plain lines.</summary>
    public static void Write(TextWriter output, CoverageAnswer coverage)
    {
        output.WriteLine(
            $"Searched: {Figures.Count(coverage.Ties, "tie", "ties")} between {Figures.Count(coverage.Entities)} entities, from "
            + $"{Figures.Count(coverage.Rows)} rows ({Figures.Count(coverage.Rejected)} left out); states as of "
            + $"{Figures.Date(coverage.Day)}.");
        foreach (var group in coverage.Sources.GroupBy(static source => source.Dataset))
        {
            var days = group.Select(static source => source.AsOf).OfType<DateOnly>().Distinct().Order().Select(day => Figures.Date(day));
            output.WriteLine(SafeText.Line(
                $"  {group.Key}: {Figures.Count(group.Count(), "file", "files")}, as of {string.Join(", ", days.DefaultIfEmpty("an unknown date"))}"));
        }

        output.WriteLine("What these records cannot show:");
        foreach (var gap in coverage.Gaps)
        {
            output.WriteLine($"  - {gap}");
        }
    }
}
