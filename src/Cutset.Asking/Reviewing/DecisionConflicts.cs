using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Asking.Reviewing;

/// <summary>
/// Finds decisions that contradict each other: one pair or one claim with both verdicts, or records that were said to be the same
/// through others and not to be. Nothing is dropped: both are told, for people to settle.
/// </summary>
public static class DecisionConflicts
{
    /// <summary>Pairs of decisions that contradict each other, in the order of recording, those on claims last. Of a claim
    /// the first of a pair confirmed it.</summary>
    public static IReadOnlyList<(StoredDecision Same, StoredDecision Different)> Find(
        IEnumerable<StoredDecision> decisions)
    {
        // Whoever decides a pair anew has changed their mind, and contradicts nobody.
        var standing = decisions.Where(static stored => stored.RetractedAt is null)
            .GroupBy(static stored => (stored.Decision.Left, stored.Decision.Right, stored.Decision.DecidedBy))
            .Select(static own => own.MaxBy(static stored => stored.Id)!)
            .OrderBy(static stored => stored.Id).ToList();
        var same = standing.FindAll(static stored => stored.Decision.Verdict == Verdict.Same);
        var neighbours = new Dictionary<RecordKey, List<StoredDecision>>();
        foreach (var stored in same)
        {
            Add(stored.Decision.Left, stored);
            Add(stored.Decision.Right, stored);
        }

        var conflicts = new List<(StoredDecision, StoredDecision)>();
        foreach (var different in standing.Where(static stored => stored.Decision.Verdict == Verdict.Different))
        {
            if (LastStep(different.Decision.Left, different.Decision.Right, neighbours) is { } step)
            {
                conflicts.Add((step, different));
            }
        }

        conflicts.AddRange(
            from confirmed in standing.Where(static stored => stored.Decision.Verdict == Verdict.Confirmed)
            join rejected in standing.Where(static stored => stored.Decision.Verdict == Verdict.Rejected)
                on confirmed.Decision.Left equals rejected.Decision.Left
            select (confirmed, rejected));
        return conflicts;

        void Add(RecordKey key, StoredDecision stored)
        {
            if (!neighbours.TryGetValue(key, out var list))
            {
                neighbours[key] = list = [];
            }

            list.Add(stored);
        }
    }

    /// <summary>A conflict in one line.</summary>
    public static string Describe((StoredDecision Same, StoredDecision Different) conflict) =>
        $"decisions {conflict.Same.Id} ({Of(conflict.Same)}) and {conflict.Different.Id} ({Of(conflict.Different)}) contradict each other; "
        + (conflict.Same.Decision.Left == conflict.Different.Decision.Left && conflict.Same.Decision.Right == conflict.Different.Decision.Right
            ? $"until one is taken back, {Math.Max(conflict.Same.Id, conflict.Different.Id)} counts, the newer one"
            : "until one is taken back, the records stay apart");

    private static string Of(StoredDecision stored) =>
        $"{VerdictWords.Of(stored.Decision.Verdict)} by {stored.Decision.DecidedBy} on {stored.Decision.DecidedAt:yyyy-MM-dd}: "
        + stored.Decision.Subject;

    /// <summary>The decision that closes the shortest way of "same" from one record to another; null: there is none.</summary>
    private static StoredDecision? LastStep(
        RecordKey from, RecordKey to, Dictionary<RecordKey, List<StoredDecision>> neighbours)
    {
        var seen = new HashSet<RecordKey> { from };
        var queue = new Queue<RecordKey>(seen);
        while (queue.TryDequeue(out var key))
        {
            foreach (var step in neighbours.GetValueOrDefault(key) ?? [])
            {
                var other = step.Decision.Left == key ? step.Decision.Right : step.Decision.Left;
                if (other == to)
                {
                    return step;
                }

                if (seen.Add(other))
                {
                    queue.Enqueue(other);
                }
            }
        }

        return null;
    }
}
