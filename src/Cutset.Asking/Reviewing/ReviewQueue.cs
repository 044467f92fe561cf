using Cutset.Asking.Sessions;
using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Asking.Reviewing;

/// <summary>What is left to be looked at, what matters most first.</summary>
public static class ReviewQueue
{
    private const int Most = 50_000;

    /// <summary>Even a sure merge is worth a look where much hangs on it.</summary>
    private const double LeastUncertainty = 0.05;

    /// <summary>
    /// The pairs that nobody has decided. First the merges on which answers hang that were asked for, by the share of the
    /// answer; then questions and likely merges, by uncertainty (1 at a score of 0.5, 0 at both ends) times the weight of
    /// what hangs on the two, then by their keys.
    /// </summary>
    public static IReadOnlyList<ReviewItem> Of(
        SnapshotSession session, DecisionStore decisions, CancellationToken cancellationToken) =>
        Of(session, Candidates(session, cancellationToken), decisions, cancellationToken);

    /// <summary>The same, from candidates that were gathered before. O(candidates), without reading the snapshot but for
    /// pivots that are not among them.</summary>
    /// <param name="session">The snapshot.</param>
    /// <param name="candidates">What <see cref="Candidates"/> gave for this snapshot.</param>
    /// <param name="decisions">What was decided, and asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IReadOnlyList<ReviewItem> Of(
        SnapshotSession session, IReadOnlyList<ReviewItem> candidates, DecisionStore decisions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(decisions);
        var decided = decisions.Standing().Select(static decision => Pair(decision.Left, decision.Right)).ToHashSet();
        var pivots = decisions.Pivots().GroupBy(static pivot => Pair(pivot.Left, pivot.Right))
            .ToDictionary(static pair => pair.Key, static pair => pair.OrderByDescending(static pivot => pivot.Share).First());
        var missing = Missing(session, candidates, pivots, cancellationToken);
        var (first, others) = (new List<ReviewItem>(), new List<ReviewItem>(candidates.Count));
        foreach (var item in missing.Concat(candidates).Where(item => !decided.Contains(Pair(item.Left, item.Right))))
        {
            if (pivots.TryGetValue(Pair(item.Left, item.Right), out var pivot))
            {
                first.Add(item with { Pivot = pivot });
            }
            else
            {
                others.Add(item);
            }
        }

        return
        [
            .. first.OrderByDescending(static item => item.Pivot!.Share).ThenByDescending(static item => item.Priority)
                .ThenBy(static item => item.Left).ThenBy(static item => item.Right),
            .. others,
        ];
    }

    /// <summary>
    /// All that a person could look at in a snapshot, whatever was decided, the most important first. They hang on the
    /// snapshot alone, so that a server gathers them once.
    /// </summary>
    public static IReadOnlyList<ReviewItem> Candidates(SnapshotSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
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
            .. items.DistinctBy(static item => Pair(item.Left, item.Right))
                .OrderByDescending(static item => item.Priority).ThenBy(static item => item.Left).ThenBy(static item => item.Right),
        ];
    }

    /// <summary>Pivots that are not among the candidates. What the snapshot no longer merges stays out.</summary>
    private static List<ReviewItem> Missing(
        SnapshotSession session, IReadOnlyList<ReviewItem> candidates,
        Dictionary<(RecordKey, RecordKey), AskedPivot> pivots, CancellationToken cancellationToken)
    {
        var items = new List<ReviewItem>();
        if (pivots.Count == 0)
        {
            return items;
        }

        var known = candidates.Select(static item => Pair(item.Left, item.Right)).ToHashSet();
        foreach (var pivot in pivots.Values.Where(pivot => !known.Contains(Pair(pivot.Left, pivot.Right))))
        {
            var merge = session.Reader.Record(pivot.Left.Value, cancellationToken) is { } record
                ? session.Reader.Merges([record.Node], cancellationToken)
                    .FirstOrDefault(merge => Pair(merge.Left, merge.Right) == (pivot.Left, pivot.Right))
                : null;
            if (merge is { Grade: MergeGrade.Likely })
            {
                items.Add(new ReviewItem(
                    merge.Left, merge.Right, true, merge.Score, merge.Reason, merge.Detail,
                    Priority(session.Graph, merge.Score, merge.Node, merge.Node)));
            }
        }

        return items;
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
