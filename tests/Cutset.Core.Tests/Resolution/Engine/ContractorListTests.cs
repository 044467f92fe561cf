using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution;
using Cutset.TestKit;

namespace Cutset.Core.Tests.Resolution.Engine;

/// <summary>
/// Lists of names and nothing else: contractors as lists of awards spell them, written down from general knowledge, divisions as
/// organisations of their own. Rules were made with the first one in view: it keeps them in place rather than proves them. The
/// second was written before it was run; one rule came after it. The third and the fourth came after all rules; one spelling of a place,
/// one of a legal form and a state's code in brackets were added since.
/// </summary>
public sealed class ContractorListTests
{
    [Theory]
    [InlineData("contractors.csv", 0.94, 0.89)]
    [InlineData("contractors-second.csv", 0.97, 0.80)]
    [InlineData("contractors-third.csv", 0.99, 0.87)]
    [InlineData("contractors-fourth.csv", 0.97, 0.94)]
    public void Spellings_of_contractors_meet(string list, double precision, double recall)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "names", list));
        var rows = lines.Skip(1).Select(static line =>
        {
            var comma = line.LastIndexOf(',');
            return (IReadOnlyList<string>)[line[..comma].Trim('"'), line[(comma + 1)..]];
        });
        var run = ClusterRun.Resolve(["name", "cluster"], rows, new RecordResolver(), TestContext.Current.CancellationToken);
        var scores = ClusterEvaluation.Evaluate([.. run.Predicted], [.. run.Truth]).Pairwise;
        Assert.True(scores.Precision >= precision && scores.Recall >= recall, $"precision {scores.Precision:F3}, recall {scores.Recall:F3}");
    }
}
