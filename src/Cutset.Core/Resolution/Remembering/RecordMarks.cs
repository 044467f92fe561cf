using System.Collections.Concurrent;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Hashes by which a record is known again, and by which a change in it is seen; the same in every run.</summary>
internal static class RecordMarks
{
    /// <summary>Marks of all records: of their keys, and of what they say.</summary>
    public static (ulong[] Keys, ulong[] Contents) Of(IReadOnlyList<OrganizationRecord> records, ParallelOptions options)
    {
        var (keys, contents) = (new ulong[records.Count], new ulong[records.Count]);
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, records.Count)), options, range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, records.Count); i++)
            {
                (keys[i], contents[i]) = (OfKey(records[i]), OfContent(records[i]));
            }
        });
        return (keys, contents);
    }

    /// <summary>Hash of a record's key.</summary>
    public static ulong OfKey(OrganizationRecord record) => RecordHash.Of(record.Key.Value.AsSpan());

    /// <summary>Hash of all that a resolution reads of a record.</summary>
    public static ulong OfContent(OrganizationRecord record)
    {
        var hash = (ulong)record.Names.Length;
        foreach (var name in record.Names) { hash = RecordHash.Combine(Add(hash, name.Text), (ulong)name.Use); }
        foreach (var identifier in record.Identifiers) { hash = Add(Add(hash, identifier.Scheme), identifier.Value); }
        if (record.Address is { } address)
        {
            hash = Add(Add(Add(Add(Add(hash, address.Street), address.City), address.Region), address.PostalCode), address.Country);
        }

        return RecordHash.Combine(Add(hash, record.Website), record.IsPublicBody ? 1UL : 0UL);
    }

    private static ulong Add(ulong hash, string? text) =>
        RecordHash.Combine(hash, text is null ? 0 : RecordHash.Of(text.AsSpan()));
}
