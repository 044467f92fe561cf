using Cutset.Sources.Reading;
using Cutset.Store.Importing;

namespace Cutset.Cli.Importing;

/// <summary>What one run of <c>cutset import</c> did.</summary>
/// <param name="Outcomes">One for each source that had files, in the order in which the files were named.</param>
/// <param name="Skipped">What was left out, with the reason.</param>
internal sealed record ImportSummary(IReadOnlyList<ImportOutcome> Outcomes, IReadOnlyList<SkippedEntry> Skipped)
{
    /// <summary>Rows left out in the imports that are new.</summary>
    public long Dropped => Outcomes.Where(static outcome => !outcome.WasThere)
        .Sum(static outcome => outcome.Manifest.Counts.Dropped);
}
