using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reviewing;

/// <summary>From what a user typed to one record of an organisation.</summary>
public static class RecordPicker
{
    /// <summary>
    /// The record with that id or key; else the record that an entity has its id from. Decisions are about records, since
    /// entities come and go with them.
    /// </summary>
    /// <exception cref="NotThereException">Nothing is called so.</exception>
    /// <exception cref="CutsetException">Several fit, or it is no organisation.</exception>
    public static RecordInfo Pick(SnapshotReader reader, string text, string side, CancellationToken cancellationToken)
    {
        var record = reader.Record(text.Trim(), cancellationToken);
        if (record is null)
        {
            var entity = EntityPicker.Pick(reader, text, side, [EntityKind.Organization], cancellationToken);
            record = reader.Record(entity.Id, cancellationToken)
                ?? throw new CutsetException($"{side}: '{text}' has no record in this snapshot. Run 'cutset build' again.");
        }

        return record.Kind == EntityKind.Organization
            ? record
            : throw new CutsetException(
                $"{side}: '{text}' is no organisation. Agencies, services and awards are told apart by their numbers.");
    }
}
