using Cutset.Core.Names;
using Cutset.Core.Names.Evaluation;

namespace Cutset.Core.Tests.Names;

public sealed class EvaluationTests
{
    [Fact]
    public void Evaluate_counts_by_category_and_keeps_policies_apart()
    {
        var evaluation = NameEvaluation.Evaluate(
            [
                new LabelledPair("Tolvane Inc", "TOLVANE LLC", true, "form"),
                new LabelledPair("Tolvane Inc", "Castaldi", true, "renamed"),
                new LabelledPair("Tolvane Inc", "Umber", false, "renamed"),
                new LabelledPair("Fund VI", "Fund VII", true, "number", "series"),
            ],
            new NamePreparer());
        Assert.Equal(new PairScores(1, 0, 1, 1), evaluation.Overall);
        Assert.Equal((1.0, 0.5), (evaluation.Overall.Precision, evaluation.Overall.Recall));
        Assert.Equal(2.0 / 3, evaluation.Overall.F1, 12);
        Assert.Equal(["form", "renamed"], evaluation.ByCategory.Select(static category => category.Category));
        Assert.Equal(new PolicyCounts("series", 0, 0, 1), Assert.Single(evaluation.ByPolicy));
        Assert.Equal("Castaldi", Assert.Single(evaluation.Errors).Pair.Name2);
        Assert.Equal(20, evaluation.Curve.Length);
        Assert.Equal(3, evaluation.Calibration.Sum(static bin => bin.Pairs));
    }

    [Fact]
    public void ClusterEvaluation_gives_pairwise_and_b_cubed()
    {
        // Predicted {0,1,2} {3}; truly {0,1} {2,3}.
        var evaluation = ClusterEvaluation.Evaluate([7, 7, 7, 1], [0, 0, 5, 5]);
        Assert.Equal(new PairScores(1, 2, 1, 2), evaluation.Pairwise);
        Assert.Equal(((2.0 / 3) + (2.0 / 3) + (1.0 / 3) + 1) / 4, evaluation.BCubedPrecision, 12);
        Assert.Equal((1 + 1 + 0.5 + 0.5) / 4, evaluation.BCubedRecall, 12);
        Assert.Equal((4, 2, 2), (evaluation.Items, evaluation.PredictedClusters, evaluation.TrueClusters));
    }

    [Fact]
    public void ClusterEvaluation_of_nothing_is_perfect() =>
        Assert.Equal(1, ClusterEvaluation.Evaluate([], []).BCubedF1);
}
