using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Names under which papers speak of numbered records that are registered otherwise: a former name, or that of an arm
/// under its parent's number. Where several registrations are spoken of by one name, the name is no ground for taking
/// them for one.
/// </summary>
internal sealed class WrittenNames
{
    private readonly NamePreparer _preparer = new();
    private readonly Dictionary<ulong, ulong> _registeredAs = [];
    private readonly HashSet<ulong> _ambiguous = [];

    private WrittenNames()
    {
    }

    /// <summary>Looks through the names of numbered records. O(names).</summary>
    public static WrittenNames Of(IReadOnlyList<OrganizationRecord> records)
    {
        var written = new WrittenNames();
        foreach (var record in records)
        {
            if (!IsNumbered(record)) { continue; }
            var registered = written.Key(record.Names[0]);
            foreach (var name in record.Names)
            {
                if (name.Use == NameUse.Trade) { continue; }
                var key = written.Key(name);
                if (!written._registeredAs.TryAdd(key, registered) && written._registeredAs[key] != registered)
                {
                    written._ambiguous.Add(key);
                }
            }
        }

        return written;
    }

    /// <summary>True when the name, one that the record was only written under, is spoken of others too.</summary>
    public bool IsOthers(OrganizationRecord record, NameForm name) =>
        name.Use == NameUse.AsWritten && IsNumbered(record) && _ambiguous.Contains(Key(name));

    private static bool IsNumbered(OrganizationRecord record) => record.Identifiers.Length > 0;

    private ulong Key(NameForm name) => _preparer.Prepare(name.Text).Keys.Fingerprint;
}
