using System.Collections.Concurrent;
using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Names under which papers speak of numbered records that are registered otherwise: a former name, or that of an arm
/// under its parent's number. Where several registrations are spoken of by one name, the name is no ground for taking
/// them for one. Later records are held against the names that were there when all were looked through.
/// </summary>
internal sealed class WrittenNames
{
    private readonly NamePreparer _preparer = new();
    private readonly Dictionary<ulong, ulong> _registeredAs = [];
    private readonly HashSet<ulong> _ambiguous = [];

    private WrittenNames()
    {
    }

    /// <summary>Fingerprints of the names, of those they were first registered under, and of the ones spoken of several.</summary>
    public (ulong[] Names, ulong[] RegisteredAs, ulong[] Ambiguous) Learnt =>
        ([.. _registeredAs.Keys], [.. _registeredAs.Values], [.. _ambiguous]);

    /// <summary>Looks through the names of numbered records. O(names).</summary>
    public static WrittenNames Of(IReadOnlyList<OrganizationRecord> records)
    {
        var written = new WrittenNames();
        var keys = new ulong[records.Count][];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, records.Count)), range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, keys.Length); i++) { keys[i] = written.KeysOf(records[i]); }
        });
        foreach (var ofRecord in keys)
        {
            foreach (var key in ofRecord.Skip(1))
            {
                if (!written._registeredAs.TryAdd(key, ofRecord[0]) && written._registeredAs[key] != ofRecord[0])
                {
                    written._ambiguous.Add(key);
                }
            }
        }

        return written;
    }

    /// <summary>What <see cref="Learnt"/> gave.</summary>
    public static WrittenNames From(ulong[] names, ulong[] registeredAs, ulong[] ambiguous)
    {
        var written = new WrittenNames();
        written._registeredAs.EnsureCapacity(names.Length);
        for (var i = 0; i < names.Length; i++) { written._registeredAs.Add(names[i], registeredAs[i]); }
        written._ambiguous.UnionWith(ambiguous);
        return written;
    }

    /// <summary>True when the name, one that the record was only written under, is spoken of others too.</summary>
    public bool IsOthers(OrganizationRecord record, NameForm name)
    {
        if (name.Use != NameUse.AsWritten || !IsNumbered(record)) { return false; }
        var key = Key(name);
        return _ambiguous.Contains(key) ||
            (_registeredAs.TryGetValue(key, out var registered) && registered != Key(record.Names[0]));
    }

    /// <summary>Of a numbered record the key of the name that it is registered under, then those of all its names; of others
    /// none.</summary>
    private ulong[] KeysOf(OrganizationRecord record)
    {
        if (!IsNumbered(record)) { return []; }
        var (first, registered) = (record.Names[0], Key(record.Names[0]));
        return [registered, .. record.Names.Where(static name => name.Use != NameUse.Trade).Select(name => name == first ? registered : Key(name))];
    }

    private static bool IsNumbered(OrganizationRecord record) => record.Identifiers.Length > 0;

    private ulong Key(NameForm name) => _preparer.Prepare(name.Text).Keys.Fingerprint;
}
