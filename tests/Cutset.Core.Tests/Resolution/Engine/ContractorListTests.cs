using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution;
using Cutset.TestKit;

namespace Cutset.Core.Tests.Resolution.Engine;

/// <summary>
/// A list of names and nothing else: some hundred well-known contractors as lists of awards spell them, written down from
/// general knowledge, divisions as organisations of their own. The rules were made with it in view: it keeps them in place
/// rather than proves them.
/// </summary>
public sealed class ContractorListTests
{
    [Fact]
    public void Spellings_of_contractors_meet()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "names", "contractors.csv"));
        var rows = lines.Skip(1).Select(static line =>
        {
            var comma = line.LastIndexOf(',');
            return (IReadOnlyList<string>)[line[..comma].Trim('"'), line[(comma + 1)..]];
        });
        var run = ClusterRun.Resolve(["name", "cluster"], rows, new RecordResolver(), TestContext.Current.CancellationToken);
        var scores = ClusterEvaluation.Evaluate([.. run.Predicted], [.. run.Truth]).Pairwise;
        Assert.True(scores is { Precision: >= 0.94, Recall: >= 0.89 }, $"precision {scores.Precision:F3}, recall {scores.Recall:F3}");
    }
}
