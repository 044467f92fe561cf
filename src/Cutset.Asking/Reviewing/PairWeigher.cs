using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reviewing;

/// <summary>
/// Weighs pairs of records with weights estimated from all records. Costs as much as comparing all records, once for all
/// the pairs and not before the first is asked for.
/// </summary>
public sealed class PairWeigher(
    Workspace workspace, SnapshotSession session, IReadOnlyList<(RecordKey Left, RecordKey Right)> pairs,
    CancellationToken cancellationToken)
{
    /// <summary>With more organisations than these nothing is weighed for a question.</summary>
    public const int MostWeighed = 100_000;

    private Dictionary<(RecordKey, RecordKey), PairExplanation>? _weighed;

    /// <summary>The waterfall of one of the pairs; null where the records are too many to load for a question, or are
    /// in no import any more.</summary>
    public PairExplanation? Weigh(RecordKey left, RecordKey right)
    {
        if (session.Reader.Manifest.Counts.Organizations > MostWeighed)
        {
            return null;
        }

        _weighed ??= WeighAll();
        return _weighed.GetValueOrDefault((left, right));
    }

    private Dictionary<(RecordKey, RecordKey), PairExplanation> WeighAll()
    {
        var records = OrganizationRecords.ReadAll(workspace, cancellationToken);
        var indexOf = records.Select(static (record, index) => (record.Key, index))
            .ToDictionary(static pair => pair.Key, static pair => pair.index);
        var known = pairs.Where(pair => indexOf.ContainsKey(pair.Left) && indexOf.ContainsKey(pair.Right)).Distinct().ToList();
        var explanations = new RecordResolver().Explain(
            records, [.. known.Select(pair => (indexOf[pair.Left], indexOf[pair.Right]))], cancellationToken);
        return known.Zip(explanations).ToDictionary(static one => one.First, static one => one.Second);
    }
}
