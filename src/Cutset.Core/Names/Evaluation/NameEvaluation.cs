using System.Collections.Immutable;

namespace Cutset.Core.Names.Evaluation;

/// <summary>How well names are compared, judged on labelled pairs.</summary>
public sealed record NameEvaluation
{
    private const int CurveSteps = 20;
    private const int CalibrationBins = 10;

    /// <summary>Counts at the shipped threshold over the pairs without a policy.</summary>
    public required PairScores Overall { get; init; }

    /// <summary>The same for each category, in ordinal order.</summary>
    public required ImmutableArray<CategoryScores> ByCategory { get; init; }

    /// <summary>Verdicts on the pairs with a policy, in ordinal order of the policy.</summary>
    public required ImmutableArray<PolicyCounts> ByPolicy { get; init; }

    /// <summary>Counts for thresholds from 0.05 to 1 in steps of 0.05.</summary>
    public required ImmutableArray<ThresholdPoint> Curve { get; init; }

    /// <summary>Ten ranges of scores; ranges without pairs are left out.</summary>
    public required ImmutableArray<CalibrationBin> Calibration { get; init; }

    /// <summary>All pairs answered wrongly, the farthest from their label first, then in the order of the input.</summary>
    public required ImmutableArray<PairOutcome> Errors { get; init; }

    /// <summary>The answer on each pair, in the order of the input.</summary>
    public required ImmutableArray<PairOutcome> Outcomes { get; init; }

    /// <summary>Compares the pairs and judges the answers. O(n).</summary>
    public static NameEvaluation Evaluate(IEnumerable<LabelledPair> pairs, NamePreparer preparer)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(preparer);
        return Judge([.. pairs.Select(pair => new PairOutcome(
            pair, NameComparer.Compare(preparer.Prepare(pair.Name1), preparer.Prepare(pair.Name2))))]);
    }

    /// <summary>Judges answers that were given already.</summary>
    public static NameEvaluation Judge(ImmutableArray<PairOutcome> outcomes)
    {
        var counted = outcomes.Where(static outcome => outcome.Pair.Policy.Length == 0).ToList();
        return new NameEvaluation
        {
            Outcomes = outcomes,
            Overall = Count(counted, NameComparer.SameThreshold),
            ByCategory = [.. counted.GroupBy(static outcome => outcome.Pair.Category)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => new CategoryScores(group.Key, Count(group, NameComparer.SameThreshold)))],
            ByPolicy = [.. outcomes.Where(static outcome => outcome.Pair.Policy.Length > 0)
                .GroupBy(static outcome => outcome.Pair.Policy).OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => new PolicyCounts(
                    group.Key, Verdicts(group, NameVerdict.Same), Verdicts(group, NameVerdict.Possible),
                    Verdicts(group, NameVerdict.Different)))],
            Curve = [.. Enumerable.Range(1, CurveSteps).Select(step => (double)step / CurveSteps)
                .Select(threshold => new ThresholdPoint(threshold, Count(counted, threshold)))],
            Calibration = [.. Calibrate(counted)],
            Errors = [.. counted.Where(static outcome => outcome.IsError).OrderByDescending(static outcome => outcome.Miss)],
        };
    }

    private static int Verdicts(IEnumerable<PairOutcome> outcomes, NameVerdict verdict) =>
        outcomes.Count(outcome => outcome.Comparison.Verdict == verdict);

    private static PairScores Count(IEnumerable<PairOutcome> outcomes, double threshold) => outcomes.Aggregate(
        default(PairScores),
        (scores, outcome) => scores.Add(outcome.Pair.IsMatch, outcome.Comparison.Score >= threshold));

    private static IEnumerable<CalibrationBin> Calibrate(List<PairOutcome> outcomes)
    {
        for (var bin = 0; bin < CalibrationBins; bin++)
        {
            var within = outcomes.FindAll(outcome =>
                Math.Min((int)(outcome.Comparison.Score * CalibrationBins), CalibrationBins - 1) == bin);
            if (within.Count > 0)
            {
                yield return new CalibrationBin(
                    (double)bin / CalibrationBins, (double)(bin + 1) / CalibrationBins, within.Count,
                    within.Count(static outcome => outcome.Pair.IsMatch),
                    within.Average(static outcome => outcome.Comparison.Score));
            }
        }
    }
}
