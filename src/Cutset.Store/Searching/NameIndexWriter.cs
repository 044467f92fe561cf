using System.Runtime.InteropServices;
using Cutset.Store.Disk;

namespace Cutset.Store.Searching;

/// <summary>Writes the index of names of a snapshot from its Parquet files. The same tables give the same bytes.</summary>
internal sealed class NameIndexWriter : IDisposable
{
    private readonly FileStream _stream;
    private readonly long[] _places = new long[2 * (int)NameSection.Count];

    private NameIndexWriter(string path) =>
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);

    /// <summary>Writes it. Memory: some 150 bytes for each name.</summary>
    /// <param name="folder">Folder of the snapshot, still in staging.</param>
    /// <param name="memoryMegabytes">Bound of DuckDB's memory.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal static void Write(string folder, int memoryMegabytes, CancellationToken cancellationToken)
    {
        var tables = new NameIndexTables();
        tables.Read(folder, memoryMegabytes, cancellationToken);
        using var writer = new NameIndexWriter(Path.Combine(folder, NameIndexFile.FileName));
        writer.Write(tables, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Write(NameIndexTables tables, CancellationToken cancellationToken)
    {
        _stream.SetLength(NameIndexFile.HeaderSize);
        _stream.Position = NameIndexFile.HeaderSize;
        Add<ulong>(NameSection.EntityIds, CollectionsMarshal.AsSpan(tables.EntityIds));
        Add<int>(NameSection.EntityRecords, CollectionsMarshal.AsSpan(tables.EntityRecords));
        Add(NameSection.EntityNameStarts, NameSection.EntityNames, tables.EntityNames);
        Add<int>(NameSection.NameNodes, CollectionsMarshal.AsSpan(tables.NameNodes));
        Add<byte>(NameSection.NameUses, CollectionsMarshal.AsSpan(tables.NameUses));
        Add(NameSection.TextStarts, NameSection.Texts, tables.Texts);
        Add(NameSection.SearchStarts, NameSection.Searches, tables.Searches);

        // What is sorted is sorted side by side, and written in its place.
        int[] sorted = [];
        WordIndex? words = null;
        SideBySide.Run(
            () => words = WordIndex.Of(tables.Searches, cancellationToken),
            () => sorted = WordIndex.Sort(tables.Searches, cancellationToken),
            () => CollectionsMarshal.AsSpan(tables.RecordIds).Sort(CollectionsMarshal.AsSpan(tables.RecordNodes)),
            tables.KeyHashes.Sort);
        Add<int>(NameSection.Sorted, sorted);
        Add<int>(NameSection.SortedNodes, Array.ConvertAll(sorted, name => tables.NameNodes[name]));
        Add<ushort>(
            NameSection.SortedLengths,
            Array.ConvertAll(sorted, name => (ushort)Math.Min(ushort.MaxValue, tables.Searches[name].Length)));

        Add(NameSection.WordStarts, NameSection.Words, words!.Words);
        Add<long>(NameSection.PostingStarts, words.Starts);
        Add<int>(NameSection.Postings, words.Postings);

        Add<ulong>(NameSection.RecordIds, CollectionsMarshal.AsSpan(tables.RecordIds));
        Add<int>(NameSection.RecordNodes, CollectionsMarshal.AsSpan(tables.RecordNodes));
        Add<ulong>(NameSection.KeyHashes, CollectionsMarshal.AsSpan(tables.KeyHashes));

        var identifiers = new TextPool();
        foreach (var identifier in tables.Identifiers)
        {
            identifiers.Add(identifier.Written);
        }

        Add(NameSection.IdentifierStarts, NameSection.Identifiers, identifiers);
        Add<int>(NameSection.IdentifierNodes, tables.Identifiers.ConvertAll(static identifier => identifier.Node).ToArray());
        Add<int>(NameSection.KindStarts, tables.KindStarts);

        ReadOnlySpan<ulong> head = [NameIndexFile.Magic, (ulong)_stream.Position];
        _stream.Position = 0;
        _stream.Write(MemoryMarshal.AsBytes(head));
        _stream.Write(MemoryMarshal.AsBytes(_places.AsSpan()));
    }

    private void Add(NameSection starts, NameSection bytes, TextPool pool)
    {
        Add<long>(starts, CollectionsMarshal.AsSpan(pool.Starts));
        Add(bytes, pool.Bytes);
    }

    private void Add<T>(NameSection section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        while (_stream.Position % sizeof(ulong) != 0)
        {
            _stream.WriteByte(0);
        }

        var bytes = MemoryMarshal.AsBytes(values);
        _places[2 * (int)section] = _stream.Position;
        _places[(2 * (int)section) + 1] = (long)values.Length * Marshal.SizeOf<T>();
        _stream.Write(bytes);
    }
}
