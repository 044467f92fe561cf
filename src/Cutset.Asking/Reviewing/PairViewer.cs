using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Core.Names;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reviewing;

/// <summary>Puts records side by side. Weights of words are learnt from all names of the snapshot, once.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="session">Its published snapshot.</param>
/// <param name="cancellationToken">Ends the looking.</param>
/// <param name="weights">What <see cref="Learn"/> gave for this snapshot before; null: it is learnt when first needed.</param>
public sealed class PairViewer(
    Workspace workspace, SnapshotSession session, CancellationToken cancellationToken, TokenWeights? weights = null)
{
    private NamePreparer? _preparer;

    private NamePreparer Preparer => _preparer ??= new NamePreparer(weights ?? Learn(session, cancellationToken));

    /// <summary>Learns how common words are, from the names of all organisations. O(names).</summary>
    public static TokenWeights Learn(SnapshotSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var names = new List<string>();
        session.Reader.EachName(EntityKind.Organization, (_, text, _) => names.Add(text), cancellationToken);
        return TokenWeights.Learn(names);
    }

    /// <summary>The pair; null when a record is no longer there.</summary>
    public PairView? View(RecordKey left, RecordKey right)
    {
        var details = OrganizationRecords.Read(workspace, [left, right], cancellationToken)
            .ToDictionary(static record => record.Key);
        return Side(left, details) is { } one && Side(right, details) is { } other ? Compare(one, other) : null;
    }

    private PairSide? Side(RecordKey key, Dictionary<RecordKey, OrganizationRecord> details)
    {
        var record = session.Reader.Record(key.Value, cancellationToken);
        if (record is null || !details.TryGetValue(key, out var detail) || detail.Names.IsEmpty
            || session.Reader.Entity(record.Node, cancellationToken) is not { } entity)
        {
            return null;
        }

        var source = session.Reader.Evidence([record.Evidence], cancellationToken) is [var only] ? only : null;
        return new PairSide(record, detail, entity, source, Stake.Of(session.Graph, record.Node));
    }

    private PairView Compare(PairSide left, PairSide right)
    {
        var best = (Left: "", Right: "", Explanation: (NameExplanation?)null);
        foreach (var one in left.Detail.Names)
        {
            foreach (var other in right.Detail.Names)
            {
                var explanation = NameComparer.Explain(Preparer.Prepare(one.Text), Preparer.Prepare(other.Text));
                if (best.Explanation is null || explanation.Comparison.Score > best.Explanation.Comparison.Score)
                {
                    best = (one.Text, other.Text, explanation);
                }
            }
        }

        return new PairView(left, right, best.Left, best.Right, best.Explanation!);
    }
}
