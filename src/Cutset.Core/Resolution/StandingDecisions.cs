using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>
/// People's decisions over the records at hand. A decision about a record that is not at hand has no effect. Of
/// decisions that contradict each other, "different" holds, and the pair is reported.
/// </summary>
internal sealed class StandingDecisions
{
    private readonly HashSet<(int Left, int Right)> _settled = [];

    private StandingDecisions()
    {
    }

    /// <summary>Decisions of "same" that hold, in the order in which they were applied.</summary>
    public List<(int Left, int Right, Decision Decision)> Same { get; } = [];

    /// <summary>Pairs of decisions that contradict each other.</summary>
    public List<(Decision First, Decision Second)> Conflicts { get; } = [];

    /// <summary>True when a person has looked at the pair, whatever the verdict.</summary>
    public bool IsSettled(int left, int right) => _settled.Contains((Math.Min(left, right), Math.Max(left, right)));

    /// <summary>Applies the decisions to groups of single records.</summary>
    public static StandingDecisions Apply(
        IEnumerable<Decision> decisions, Dictionary<RecordKey, int> indexOf, ConstrainedGroups groups)
    {
        var result = new StandingDecisions();
        var different = new Dictionary<(int, int), Decision>();
        var same = new List<(int Left, int Right, Decision Decision)>();
        foreach (var decision in decisions
            .OrderByDescending(static decision => decision.DecidedAt)
            .ThenBy(static decision => decision.Left).ThenBy(static decision => decision.Right)
            .ThenBy(static decision => decision.Verdict).ThenBy(static decision => decision.DecidedBy, StringComparer.Ordinal))
        {
            if (!indexOf.TryGetValue(decision.Left, out var left) || !indexOf.TryGetValue(decision.Right, out var right)
                || left == right)
            {
                continue;
            }

            var pair = (Math.Min(left, right), Math.Max(left, right));
            result._settled.Add(pair);
            if (decision.Verdict == Verdict.Different && different.TryAdd(pair, decision))
            {
                groups.KeepApart(left, right);
            }
            else if (decision.Verdict == Verdict.Same)
            {
                same.Add((pair.Item1, pair.Item2, decision));
            }
        }

        // All that is kept apart stands before anything is joined; newer joins come first.
        foreach (var join in same)
        {
            if (groups.TryJoin(join.Left, join.Right, out var apart))
            {
                result.Same.Add(join);
            }
            else
            {
                result.Conflicts.Add((join.Decision, different[apart]));
            }
        }

        return result;
    }
}
