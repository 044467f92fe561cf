using Cutset.Asking.Sessions;
using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Store.Decisions;

namespace Cutset.Asking.Reviewing;

/// <summary>What is left to be looked at, what matters most first.</summary>
public static class ReviewQueue
{
    private const int Most = 50_000;

    /// <summary>Even a sure merge is worth a look where much hangs on it.</summary>
    private const double LeastUncertainty = 0.05;

    /// <summary>
    /// The pairs that nobody has decided: questions and likely merges, by uncertainty (1 at a score of 0.5, 0 at both ends)
    /// times the weight of what hangs on the two, then by their keys.
    /// </summary>
    public static IReadOnlyList<ReviewItem> Of(
        SnapshotSession session, DecisionStore decisions, CancellationToken cancellationToken)
    {
        var decided = decisions.Standing().Select(static decision => Pair(decision.Left, decision.Right)).ToHashSet();
        var items = new List<ReviewItem>();
        foreach (var question in session.Reader.Questions(Most, cancellationToken))
        {
            items.Add(new ReviewItem(
                question.Left, question.Right, false, question.Score, question.Reason, question.Detail,
                Priority(session.Graph, question.Score, question.LeftNode, question.RightNode)));
        }

        foreach (var merge in session.Reader.LikelyMerges(Most, cancellationToken))
        {
            items.Add(new ReviewItem(
                merge.Left, merge.Right, true, merge.Score, merge.Reason, merge.Detail,
                Priority(session.Graph, merge.Score, merge.Node, merge.Node)));
        }

        return
        [
            .. items.Where(item => !decided.Contains(Pair(item.Left, item.Right)))
                .DistinctBy(static item => Pair(item.Left, item.Right))
                .OrderByDescending(static item => item.Priority).ThenBy(static item => item.Left).ThenBy(static item => item.Right),
        ];
    }

    private static double Priority(SupplyGraph graph, double score, int left, int right)
    {
        var uncertainty = Math.Max(LeastUncertainty, 1 - Math.Abs((2 * score) - 1));
        var weight = Stake.Of(graph, left).Weight();
        return uncertainty * (left == right ? weight : weight + Stake.Of(graph, right).Weight());
    }

    private static (RecordKey, RecordKey) Pair(RecordKey left, RecordKey right) =>
        left.CompareTo(right) <= 0 ? (left, right) : (right, left);
}
