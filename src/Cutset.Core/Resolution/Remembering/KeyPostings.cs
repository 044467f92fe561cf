using System.Numerics;
using Cutset.Core.Machine;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Which records stand under each blocking key: eight bytes an entry, sorted, in 256 parts by the key. Of a key 40 bits
/// are held; a stranger that falls on them is found out when it is compared.
/// </summary>
internal sealed class KeyPostings
{
    /// <summary>Number of parts.</summary>
    internal const int Parts = 256;

    private const int ChunkSize = 4096;
    private readonly ulong[][] _parts;

    private KeyPostings(ulong[][] parts) => _parts = parts;

    /// <summary>The entries, part by part.</summary>
    public IReadOnlyList<ulong[]> Entries => _parts;

    /// <summary>Postings that were written down.</summary>
    public static KeyPostings From(ulong[][] parts) => new(parts);

    /// <summary>Writes down keys. O(n log n).</summary>
    /// <param name="numbers">The number of each item under which its keys are written down.</param>
    /// <param name="writeKeys">Writes the keys of an item, by its place in <paramref name="numbers"/>, into a buffer that is empty.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public static KeyPostings Write(IReadOnlyList<int> numbers, Action<int, KeyBuffer> writeKeys, ParallelOptions options)
    {
        var all = NewParts();
        ChunkedWork.Run((numbers.Count + ChunkSize - 1) / ChunkSize, options, static () => (Buffer: new KeyBuffer(), Parts: NewParts()), (chunk, local) =>
        {
            for (var i = chunk * ChunkSize; i < Math.Min(numbers.Count, (chunk + 1) * ChunkSize); i++)
            {
                local.Buffer.Clear();
                writeKeys(i, local.Buffer);
                foreach (var key in local.Buffer.Keys) { local.Parts[key & (Parts - 1)].Add(EntryOf(key) | (uint)numbers[i]); }
            }
        }, local =>
        {
            for (var i = 0; i < Parts; i++) { all[i].Add(local.Parts[i].Slice(0, local.Parts[i].Count)); }
        });
        var sorted = new ulong[Parts][];
        Parallel.For(0, Parts, options, part => sorted[part] = Sorted(all[part].Slice(0, all[part].Count)));
        return new KeyPostings(sorted);
    }

    /// <summary>Sorts entries. Their keys are hashes and lie evenly: counted into as many buckets as leave a few in each, what
    /// is left to sort lies side by side.</summary>
    private static ulong[] Sorted(ReadOnlySpan<ulong> entries)
    {
        const int Few = 16;
        var bits = Math.Clamp(BitOperations.Log2((uint)entries.Length / Few), 0, 16);
        var ends = new int[1 << bits];
        foreach (var entry in entries) { ends[BucketOf(entry)]++; }
        for (int bucket = 0, end = 0; bucket < ends.Length; bucket++) { (ends[bucket], end) = (end, end + ends[bucket]); }
        var sorted = new ulong[entries.Length];
        foreach (var entry in entries) { sorted[ends[BucketOf(entry)]++] = entry; }
        for (int bucket = 0, start = 0; bucket < ends.Length; start = ends[bucket++]) { sorted.AsSpan(start, ends[bucket] - start).Sort(); }
        return sorted;

        int BucketOf(ulong entry) => bits == 0 ? 0 : (int)(entry >> (64 - bits));
    }

    /// <summary>Has the place fetched from memory by which it is guessed where the entries under a key stand.</summary>
    public void Prefetch(ulong key) => SortedHashes.Prefetch(PartOf(key), EntryOf(key));

    /// <summary>Has the place fetched from memory where the entries under a key most likely stand; after <see cref="Prefetch"/>.</summary>
    public void PrefetchNear(ulong key) => SortedHashes.PrefetchNear(PartOf(key), EntryOf(key));

    /// <summary>The entries under a key; the number is in the lower half of each.</summary>
    public ReadOnlySpan<ulong> Find(ulong key)
    {
        var part = PartOf(key);
        var first = EntryOf(key);
        var low = SortedHashes.FirstAtLeast(part, first);
        var end = low;
        while (end < part.Length && part[end] >> 32 == first >> 32) { end++; }
        return part.AsSpan(low, end - low);
    }

    private ulong[] PartOf(ulong key) => _parts[key & (Parts - 1)];

    private static ulong EntryOf(ulong key) => (key >> 8) << 32;

    private static GrowingArray<ulong>[] NewParts()
    {
        var parts = new GrowingArray<ulong>[Parts];
        for (var i = 0; i < Parts; i++) { parts[i] = new GrowingArray<ulong>(64); }
        return parts;
    }
}
