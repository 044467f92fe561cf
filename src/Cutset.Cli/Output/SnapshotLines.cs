using Cutset.Asking.Wording;
using Cutset.Store.Snapshots;

namespace Cutset.Cli.Output;

/// <summary>The counts of a snapshot as lines of text.</summary>
internal static class SnapshotLines
{
    /// <summary>Writes them, indented by two.</summary>
    public static void Write(TextWriter output, SnapshotCounts counts)
    {
        output.WriteLine(
            $"  entities  {Figures.Count(counts.Organizations)} organisations, {Figures.Count(counts.Agencies)} agencies, "
            + $"{Figures.Count(counts.Services)} services, {Figures.Count(counts.Awards)} awards "
            + $"(from {Figures.Count(counts.Records)} records)");
        output.WriteLine(
            $"  ties      {Figures.Count(counts.Ties)}: "
            + string.Join(", ", counts.TiesByKind.Select(static pair => $"{Figures.Count(pair.Value)} {pair.Key}")));
        output.WriteLine(
            $"  merges    {Figures.Count(counts.Merges)}, and {Figures.Count(counts.Questions)} pairs that wait for a person");
        WriteIssues("left out  ", counts.Issues.Where(static pair => !SnapshotIssues.IsRemark(pair.Key)));
        WriteIssues("remarks   ", counts.Issues.Where(static pair => SnapshotIssues.IsRemark(pair.Key)));

        void WriteIssues(string title, IEnumerable<KeyValuePair<string, long>> issues)
        {
            var told = string.Join(", ", issues.Select(static pair => $"{Figures.Count(pair.Value)} {pair.Key}"));
            if (told.Length > 0) { output.WriteLine($"  {title}{told}"); }
        }
    }
}
