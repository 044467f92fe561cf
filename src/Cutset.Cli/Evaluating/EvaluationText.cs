using System.Globalization;
using Cutset.Asking.Evaluating;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Names.Evaluation;

namespace Cutset.Cli.Evaluating;

/// <summary>Evaluations for people at a terminal.</summary>
internal static class EvaluationText
{
    /// <summary>Precision, recall, categories, thresholds, calibration, errors.</summary>
    public static void Write(CliHost host, PairsReport report)
    {
        var output = host.Out;
        output.WriteLine(
            $"{Figures.Count(report.Counts.Total, "pair", "pairs")} at the shipped threshold {Rate(report.Threshold)}: "
            + $"precision {Rate(report.Precision)}, recall {Rate(report.Recall)}, F1 {Rate(report.F1)}");
        if (report.ByCategory.Count > 1)
        {
            host.Tables().Write(
                ["category", ">pairs", ">precision", ">recall", ">F1"],
                report.ByCategory.Select(static IReadOnlyList<string> (part) =>
                [
                    part.Category.Length == 0 ? "(none)" : part.Category, Figures.Count(part.Counts.Total), Rate(part.Precision),
                    Rate(part.Recall), Rate(part.F1),
                ]));
        }

        if (report.ByPolicy.Count > 0)
        {
            output.WriteLine("Pairs with a policy count above in nothing:");
            host.Tables().Write(
                ["policy", ">same", ">possible", ">different"],
                report.ByPolicy.Select(static IReadOnlyList<string> (part) =>
                    [part.Policy, Figures.Count(part.Same), Figures.Count(part.Possible), Figures.Count(part.Different)]));
        }

        WriteScores(host, report.Curve, report.Calibration);
        WriteErrors(host, report);
    }

    /// <summary>Pairwise and B-cubed rates, and the worst clusters.</summary>
    public static void Write(CliHost host, ClustersReport report)
    {
        var output = host.Out;
        output.WriteLine(
            $"{Figures.Count(report.Items, "row", "rows")} in {Figures.Count(report.PredictedClusters, "cluster", "clusters")}, "
            + $"{Figures.Count(report.TrueClusters)} in truth; {Figures.Count(report.Work.ComparedPairs)} pairs compared, among them "
            + $"{Figures.Share(report.Blocking.KeptPairs, report.Blocking.TruePairs)} of the {Figures.Count(report.Blocking.TruePairs)} that are one in truth");
        host.Tables().Write(
            ["", ">precision", ">recall", ">F1"],
            [
                ["pairwise", Rate(report.Precision), Rate(report.Recall), Rate(report.F1)],
                ["B-cubed", Rate(report.BCubed.Precision), Rate(report.BCubed.Recall), Rate(report.BCubed.F1)],
            ]);
        output.WriteLine($"Pairwise, at other thresholds of merging (shipped: {Rate(report.MergeThreshold)}), and how the scores hold:");
        WriteScores(host, report.Curve, report.Calibration);
        if (report.Errors.Count > 0)
        {
            output.WriteLine("Worst errors (joined: several organisations in one; split: one in several):");
            host.Tables().Write(
                ["error", ">wrong pairs", "names"],
                report.Errors.Select(static IReadOnlyList<string> (error) =>
                    [error.Kind, Figures.Count(error.Pairs), string.Join(" | ", error.Names)]));
        }
    }

    private static void WriteScores(CliHost host, IReadOnlyList<CurvePoint> curve, IReadOnlyList<CalibrationBin> calibration)
    {
        host.Tables().Write(
            [">threshold", ">precision", ">recall", ">F1"],
            curve.Select(static IReadOnlyList<string> (point) =>
                [Rate(point.Threshold), Rate(point.Precision), Rate(point.Recall), Rate(point.F1)]));
        host.Tables().Write(
            [">scores", ">pairs", ">mean score", ">same in truth"],
            calibration.Select(static IReadOnlyList<string> (bin) =>
            [
                $"{Rate(bin.From)}–{Rate(bin.To)}", Figures.Count(bin.Pairs), Rate(bin.MeanScore),
                Figures.Share(bin.Matches, bin.Pairs),
            ]));
    }

    private static void WriteErrors(CliHost host, PairsReport report)
    {
        if (report.Errors.Count == 0)
        {
            return;
        }

        host.Out.WriteLine("Worst errors:");
        host.Tables().Write(
            ["name 1", "name 2", "label", ">score", "verdict"],
            report.Errors.Select(static IReadOnlyList<string> (error) =>
            [
                error.Name1, error.Name2, error.IsMatch ? "match" : "no match", Rate(error.Score),
                error.Verdict.ToString().ToLowerInvariant(),
            ]));
    }

    private static string Rate(double rate) => rate.ToString("0.000", CultureInfo.InvariantCulture);
}
