using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Store.Decisions;
using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reviewing;

/// <summary>The claims that wait for a person, what matters most first.</summary>
public static class ClaimQueue
{
    private const int ShortestKey = 8;

    /// <summary>
    /// The claims of the snapshot that nobody has decided: by the weight of what hangs on the two, then by their keys. A claim that
    /// several pairs of entities bear, since a name means two of them, waits once.
    /// </summary>
    public static IReadOnlyList<ClaimItem> Of(
        SnapshotSession session, DecisionStore decisions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(decisions);
        var decided = decisions.Standing().Where(static decision => decision.IsOnClaim)
            .Select(static decision => decision.Left).ToHashSet();
        var graph = session.Graph;
        var waiting = session.Reader.Claims(cancellationToken)
            .Where(claim => !decided.Contains(claim.Key) && graph.FromOf(claim.Tie) != graph.ToOf(claim.Tie))
            .DistinctBy(static claim => claim.Key).Select(static claim => claim.Tie);
        return
        [
            .. session.Reader.Ties(waiting, cancellationToken: cancellationToken)
                .Select(tie => new ClaimItem(tie, tie.Claim!, Weight(tie.From.Node) + Weight(tie.To.Node)))
                .OrderByDescending(static item => item.Priority).ThenBy(static item => item.Claim.Key),
        ];

        double Weight(int node) => Stake.Of(session.Graph, node).Weight();
    }

    /// <summary>The claim of the snapshot that a user means, decided or not.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="text">Its key, or the beginning of it.</param>
    /// <param name="cancellationToken">Interrupts the query.</param>
    /// <exception cref="NotThereException">No claim has such a key.</exception>
    /// <exception cref="CutsetException">Several begin so.</exception>
    public static RecordKey Pick(SnapshotReader reader, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var key = text.Trim();
        var found = key.Length < RecordKey.ClaimPrefix.Length + ShortestKey
            ? []
            : reader.Claims(cancellationToken).Select(static claim => claim.Key).Distinct()
                .Where(claim => claim.Value.StartsWith(key, StringComparison.Ordinal)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new NotThereException($"'{key}' is no claim of this snapshot. 'cutset review --claims --list' lists those that wait."),
            _ => throw new CutsetException($"'{key}' is the beginning of several keys. Write more of it."),
        };
    }
}
