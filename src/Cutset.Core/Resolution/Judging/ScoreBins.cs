using System.Collections.Immutable;
using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution.Clustering;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Judging;

/// <summary>Holds the probabilities of pairs against the truth, in ten ranges.</summary>
internal static class ScoreBins
{
    private const int Count = 10;

    /// <summary>The ranges that have pairs. O(links).</summary>
    /// <param name="links">Pairs of items, weighed.</param>
    /// <param name="judged">What is known of the items; nothing joined yet.</param>
    public static ImmutableArray<CalibrationBin> Of(ReadOnlySpan<ScoredLink> links, JudgedGroups judged)
    {
        var (pairs, matches, sums) = (new long[Count], new long[Count], new double[Count]);
        foreach (ref readonly var link in links)
        {
            var score = MatchModel.Probability(link.Bits);
            var bin = Math.Min((int)(score * Count), Count - 1);
            var between = judged.Between(link.A, link.B);
            pairs[bin] += between;
            matches[bin] += judged.TrueBetween(link.A, link.B);
            sums[bin] += score * between;
        }

        return [.. Enumerable.Range(0, Count).Where(bin => pairs[bin] > 0).Select(bin => new CalibrationBin(
            (double)bin / Count, (double)(bin + 1) / Count, pairs[bin], matches[bin], sums[bin] / pairs[bin]))];
    }
}
