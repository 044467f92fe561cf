using Cutset.Core.Names;
using Cutset.Core.Names.Evaluation;

namespace Cutset.Asking.Evaluating;

/// <summary>What <c>cutset evaluate pairs --json</c> prints; rates in [0, 1].</summary>
public sealed record PairsReport(
    double Precision, double Recall, double F1, double Threshold, PairScores Counts,
    IReadOnlyList<CategoryReport> ByCategory, IReadOnlyList<PolicyCounts> ByPolicy,
    IReadOnlyList<CurvePoint> Curve, IReadOnlyList<CalibrationBin> Calibration, IReadOnlyList<PairError> Errors)
{
    /// <summary>From the evaluation, with at most so many errors.</summary>
    public static PairsReport Of(NameEvaluation evaluation, int errors) => new(
        evaluation.Overall.Precision,
        evaluation.Overall.Recall,
        evaluation.Overall.F1,
        NameComparer.SameThreshold,
        evaluation.Overall,
        [
            .. evaluation.ByCategory.Select(static part => new CategoryReport(
                part.Category, part.Scores.Precision, part.Scores.Recall, part.Scores.F1, part.Scores)),
        ],
        evaluation.ByPolicy,
        [
            .. evaluation.Curve.Select(static point => new CurvePoint(
                point.Threshold, point.Scores.Precision, point.Scores.Recall, point.Scores.F1)),
        ],
        evaluation.Calibration,
        [
            .. evaluation.Errors.Take(errors).Select(static outcome => new PairError(
                outcome.Pair.Name1, outcome.Pair.Name2, outcome.Pair.IsMatch, outcome.Pair.Category,
                outcome.Comparison.Score, outcome.Comparison.Verdict, outcome.Comparison.Relation)),
        ]);
}
