using Cutset.Core.Names;
using Cutset.Core.Names.Evaluation;
using Cutset.TestKit;

namespace Cutset.Core.Tests.Names;

public sealed class LabelledPairsTests
{
    [Fact]
    public void Own_pairs_are_answered_as_labelled()
    {
        var evaluation = Evaluate(Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "names", "pairs.csv"));
        Assert.True(evaluation.Overall.Total >= 280);
        Assert.True(evaluation.Overall.FalsePositives == 0 && evaluation.Overall.F1 >= 0.98, Report(evaluation));
        AssertPolicies(evaluation);
    }

    [Fact]
    public void Public_pairs_reach_their_target()
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        var evaluation = Evaluate(SharedData.PathOf("names/org_pairs_dev.csv"));
        Assert.Equal(118, evaluation.Overall.Total);
        Assert.True(evaluation.Overall.F1 >= 0.95, Report(evaluation));
        AssertPolicies(evaluation);
    }

    private static void AssertPolicies(NameEvaluation evaluation)
    {
        foreach (var policy in evaluation.ByPolicy)
        {
            Assert.Equal(0, policy.Same);
            if (policy.Policy == "screening")
            {
                Assert.True(policy.Possible >= 0.9 * (policy.Possible + policy.Different), Report(evaluation));
            }
        }
    }

    private static NameEvaluation Evaluate(string path) =>
        NameEvaluation.Evaluate(LabelledPairsFile.Read(path), new NamePreparer());

    private static string Report(NameEvaluation evaluation) => $"F1 {evaluation.Overall.F1:0.000}\n" + string.Join('\n',
        evaluation.Outcomes.Where(static outcome => outcome.IsError || outcome.Pair.Policy.Length > 0).Select(static outcome =>
            $"{outcome.Comparison.Score:0.00} {outcome.Comparison.Verdict} {outcome.Pair.IsMatch} {outcome.Pair.Policy}: {outcome.Pair.Name1} | {outcome.Pair.Name2}"));
}
