using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution;

namespace Cutset.Asking.Evaluating;

/// <summary>What <c>cutset evaluate clusters --json</c> prints: pairwise rates in [0, 1], and B-cubed beside them; how
/// much of the truth blocking let through; what other thresholds of merging would give.</summary>
public sealed record ClustersReport(
    double Precision, double Recall, double F1, BCubedReport BCubed, PairScores Counts, int Items, int PredictedClusters,
    int TrueClusters, RecordResolutionCounts Work, BlockingMeasure Blocking, double MergeThreshold, IReadOnlyList<CurvePoint> Curve,
    IReadOnlyList<CalibrationBin> Calibration, IReadOnlyList<ClusterError> Errors)
{
    /// <summary>From the run, with at most so many errors.</summary>
    public static ClustersReport Of(ClusterRun run, int errors)
    {
        var evaluation = ClusterEvaluation.Evaluate([.. run.Predicted], [.. run.Truth]);
        return new ClustersReport(
            evaluation.Pairwise.Precision,
            evaluation.Pairwise.Recall,
            evaluation.Pairwise.F1,
            new BCubedReport(evaluation.BCubedPrecision, evaluation.BCubedRecall, evaluation.BCubedF1),
            evaluation.Pairwise,
            evaluation.Items,
            evaluation.PredictedClusters,
            evaluation.TrueClusters,
            run.Counts,
            run.Blocking,
            new RecordResolverOptions().MergeThreshold,
            [
                .. run.Curve.Select(static point => new CurvePoint(
                    point.Threshold, point.Scores.Precision, point.Scores.Recall, point.Scores.F1)),
            ],
            run.Calibration,
            ClusterErrors.Worst(run, errors));
    }
}
