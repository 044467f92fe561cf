using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Asking.Reviewing;

/// <summary>
/// Weighs pairs of records by the weights of the build. A large build kept them, and only the records of the pairs are read.
/// For a small one they are estimated again from all records, once for all the pairs and not before the first is asked for.
/// </summary>
public sealed class PairWeigher(
    Workspace workspace, SnapshotSession session, IReadOnlyList<(RecordKey Left, RecordKey Right)> pairs,
    CancellationToken cancellationToken)
{
    /// <summary>With more organisations than these weights are not estimated again for a question.</summary>
    private const int MostWeighed = 100_000;

    private Dictionary<(RecordKey, RecordKey), PairExplanation>? _weighed;

    /// <summary>False where the records are too many to estimate weights from for a question, and the build kept none.</summary>
    public static bool CanWeigh(Workspace workspace, SnapshotSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var manifest = session.Reader.Manifest;
        return manifest.Counts.Organizations <= MostWeighed || BuildWeights.AreKept(workspace, manifest);
    }

    /// <summary>The waterfall of one of the pairs; null where nothing can be weighed, or the records are in no import any
    /// more.</summary>
    public PairExplanation? Weigh(RecordKey left, RecordKey right)
    {
        if (!CanWeigh(workspace, session))
        {
            return null;
        }

        _weighed ??= WeighAll();
        return _weighed.GetValueOrDefault((left, right));
    }

    private Dictionary<(RecordKey, RecordKey), PairExplanation> WeighAll()
    {
        var kept = BuildWeights.Read(workspace, session.Reader.Manifest);
        if (kept is null && session.Reader.Manifest.Counts.Organizations > MostWeighed)
        {
            return [];
        }

        var records = kept is null
            ? OrganizationRecords.ReadAll(workspace, cancellationToken)
            : OrganizationRecords.Read(workspace, pairs.SelectMany(static pair => new[] { pair.Left, pair.Right }), cancellationToken);
        var indexOf = records.Select(static (record, index) => (record.Key, index))
            .ToDictionary(static pair => pair.Key, static pair => pair.index);
        var known = pairs.Where(pair => indexOf.ContainsKey(pair.Left) && indexOf.ContainsKey(pair.Right)).Distinct().ToList();
        var places = known.ConvertAll(pair => (indexOf[pair.Left], indexOf[pair.Right]));
        var explanations = kept is null
            ? new RecordResolver().Explain(records, places, cancellationToken)
            : new RecordResolver().Explain(records, places, kept, cancellationToken);
        return known.Zip(explanations).ToDictionary(static one => one.First, static one => one.Second);
    }
}
