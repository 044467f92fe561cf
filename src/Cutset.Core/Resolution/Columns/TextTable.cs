using System.Buffers.Binary;
using System.Buffers;
using System.Numerics;
using System.Text;
using Cutset.Core.Machine;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Distinct texts, numbered from 0 in the order in which they came, kept as UTF-8 in large chunks: some 10 bytes of
/// overhead for each text and no object.
/// </summary>
internal sealed class TextTable
{
    private const int FirstChunk = 1 << 12;
    private const int LargestChunk = 1 << 20;
    private readonly List<byte[]> _chunks = [];
    private int _used;
    private long[] _starts = new long[16];
    private int[] _lengths = new int[16];

    /// <summary>A hash table: half of a text's hash above one more than its number; 0 where there is none. Most texts that are
    /// not meant, and all when the table grows, are told by their hashes alone.</summary>
    private ulong[] _slots = new ulong[64];

    /// <summary>Number of distinct texts.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a text, given one if it is new. Lone surrogates become U+FFFD.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var bytes = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
        var id = Add(bytes);
        ArrayPool<byte>.Shared.Return(rented);
        return id;
    }

    /// <summary>The UTF-8 bytes of a text.</summary>
    public ReadOnlySpan<byte> Bytes(int id)
    {
        var start = _starts[id];
        return _chunks[(int)(start >> 32)].AsSpan((int)(start & 0xFFFFFFFF), _lengths[id]);
    }

    /// <summary>The text itself; allocates.</summary>
    public string Text(int id) => Encoding.UTF8.GetString(Bytes(id));

    /// <summary>Hash of a text, the same in every run.</summary>
    public ulong Hash(int id) => RecordHash.Of(Bytes(id));

    /// <summary>Numbers the texts anew in the order of their bytes, so that texts that begin alike lie side by side.</summary>
    /// <returns>The new number of each text by its old one.</returns>
    public int[] Sort()
    {
        var (keys, order) = (new UInt128[Count], new int[Count]);
        for (var id = 0; id < order.Length; id++) { (keys[id], order[id]) = (StartOf(id), id); }
        ParallelSort.Sort(keys, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start]) { end++; }
            if (end - start > 1) { order.AsSpan(start, end - start).Sort((a, b) => Bytes(a).SequenceCompareTo(Bytes(b))); }
        }

        var (starts, lengths, numbers) = (new long[_starts.Length], new int[_lengths.Length], new int[Count]);
        for (var id = 0; id < order.Length; id++)
        {
            (starts[id], lengths[id], numbers[order[id]]) = (_starts[order[id]], _lengths[order[id]], id);
        }

        // Seldom is a text looked for after they were sorted: the places are found again when one is.
        (_starts, _lengths, _slots) = (starts, lengths, []);
        return numbers;
    }

    /// <summary>The first sixteen bytes of a text as a number, the first highest.</summary>
    private UInt128 StartOf(int id)
    {
        Span<byte> start = stackalloc byte[16];
        var bytes = Bytes(id);
        bytes[..Math.Min(16, bytes.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt128BigEndian(start);
    }

    private int Add(ReadOnlySpan<byte> bytes)
    {
        if (_slots.Length == 0) { Index(); }
        var tag = TagOf(bytes);
        var mask = (uint)_slots.Length - 1;
        var slot = tag & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if ((uint)(_slots[slot] >> 32) != tag) { continue; }
            var candidate = unchecked((int)(uint)_slots[slot]) - 1;
            if (Bytes(candidate).SequenceEqual(bytes)) { return candidate; }
        }

        var id = Count++;
        _slots[slot] = EntryOf(tag, id);
        Keep(id, bytes);
        if (Count * 4L > _slots.Length * 3L) { Grow(); }
        return id;
    }

    private static uint TagOf(ReadOnlySpan<byte> bytes) => (uint)(RecordHash.Of(bytes) >> 32);

    private static ulong EntryOf(uint tag, int id) => ((ulong)tag << 32) | (uint)(id + 1);

    private void Keep(int id, ReadOnlySpan<byte> bytes)
    {
        if (id == _lengths.Length)
        {
            Array.Resize(ref _lengths, id * 2);
            Array.Resize(ref _starts, id * 2);
        }

        if (_chunks.Count == 0 || _used + bytes.Length > _chunks[^1].Length)
        {
            // Small tables are as many as large ones: each chunk is twice the one before.
            var size = _chunks.Count == 0 ? FirstChunk : Math.Min(LargestChunk, _chunks[^1].Length * 2L);
            _chunks.Add(GC.AllocateUninitializedArray<byte>((int)Math.Max(size, bytes.Length)));
            _used = 0;
        }

        bytes.CopyTo(_chunks[^1].AsSpan(_used));
        _starts[id] = ((long)(_chunks.Count - 1) << 32) | (uint)_used;
        _lengths[id] = bytes.Length;
        _used += bytes.Length;
    }

    /// <summary>Makes the hash table of the texts that are there.</summary>
    private void Index()
    {
        _slots = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, Count * 2L))];
        for (var id = 0; id < Count; id++) { Place(_slots, EntryOf(TagOf(Bytes(id)), id)); }
    }

    private void Grow()
    {
        var slots = new ulong[checked(_slots.Length * 2)];
        foreach (var entry in _slots)
        {
            if (entry != 0) { Place(slots, entry); }
        }

        _slots = slots;
    }

    private static void Place(ulong[] slots, ulong entry)
    {
        var mask = (uint)slots.Length - 1;
        var slot = (uint)(entry >> 32) & mask;
        while (slots[slot] != 0) { slot = (slot + 1) & mask; }
        slots[slot] = entry;
    }
}
