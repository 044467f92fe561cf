using System.Numerics;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Groups items by shared keys. Keys that only one item has (most of them) are recognised by a bit filter and never
/// stored; the others are sorted in partitions. Groups above the bound are split by <see cref="BlockSplitter"/>.
/// </summary>
/// <param name="source">The keys.</param>
/// <param name="maxBlockSize">Items of a block of which all pairs are compared.</param>
/// <param name="threads">Threads to use.</param>
/// <param name="plan">Receives how groups above the bound were parted; null: nobody asks.</param>
/// <param name="itemsPerRound">Of more items only the keys of some partitions are kept at a time.</param>
internal sealed class BlockBuilder(
    IBlockingKeys source, int maxBlockSize, int threads, BlockPlan? plan = null, int itemsPerRound = BlockBuilder.ItemsPerRound)
{
    private const int Partitions = 256;
    private const int ChunkSize = 4096;
    private const int ExpectedKeysPerItem = 16;
    private const int ItemsPerRound = 4_000_000;

    /// <summary>Builds the blocks; the result depends on the items alone.</summary>
    public BlockIndex Build(CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        // What finds the blocks is let go before they are indexed: the two together would make the peak of a whole run.
        var lists = FindBlocks(options);
        MemoryReturn.AfterPhase(source.Count);
        return BlockIndex.From(lists, source.Count, options);
    }

    private BlockList?[] FindBlocks(ParallelOptions options)
    {
        var chunks = (source.Count + ChunkSize - 1) / ChunkSize;
        var filter = FindSharedKeys(chunks, options);
        var lists = new BlockList?[Partitions];
        var seen = new BlockSet();
        // Where a block may hold all items, none is cut into windows.
        var ranks = maxBlockSize < source.Count ? new ItemRanks(source, options) : ItemRanks.None;
        // Keys are cheap to write again and dear to keep: of many items, only those of some partitions at a time.
        var rounds = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(source.Count / itemsPerRound) + 1), 1, Partitions);
        for (var round = 0; round < rounds; round++)
        {
            var (first, count) = (round * (Partitions / rounds), Partitions / rounds);
            var partitions = Collect(filter, chunks, first, count, options);
            Parallel.For(0, count, options, partition => lists[first + partition] = Group(partitions[partition], ranks, seen));
        }

        return lists;
    }

    private KeyFilter FindSharedKeys(int chunks, ParallelOptions options)
    {
        var filter = new KeyFilter((long)source.Count * ExpectedKeysPerItem);
        ChunkedWork.Run(chunks, options, static () => new KeyBuffer(), (chunk, buffer) =>
        {
            var end = Math.Min(source.Count, (chunk + 1) * ChunkSize);
            for (var item = chunk * ChunkSize; item < end; item++)
            {
                buffer.Clear();
                source.WriteKeys(item, buffer);
                buffer.SortDistinct();
                foreach (var key in buffer.Keys) { filter.Prefetch(key); }
                foreach (var key in buffer.Keys) { filter.Add(key); }
            }
        }, static _ => { });
        filter.EndAdding();
        return filter;
    }

    private KeyEntries[] Collect(KeyFilter filter, int chunks, int first, int count, ParallelOptions options)
    {
        var all = NewPartitions(count);
        ChunkedWork.Run(chunks, options, () => (Buffer: new KeyBuffer(), Parts: NewPartitions(count)), (chunk, local) =>
        {
            var end = Math.Min(source.Count, (chunk + 1) * ChunkSize);
            for (var item = chunk * ChunkSize; item < end; item++)
            {
                local.Buffer.Clear();
                source.WriteKeys(item, local.Buffer);
                KeepShared(local.Buffer, filter, first, count);
                foreach (var key in local.Buffer.Keys) { local.Parts[PartitionOf(key) - first].Add(key, item); }
            }
        }, local =>
        {
            for (var i = 0; i < count; i++) { all[i].TakeFrom(local.Parts[i]); }
        });
        return all;
    }

    private static KeyEntries[] NewPartitions(int count)
    {
        var parts = new KeyEntries[count];
        for (var i = 0; i < count; i++) { parts[i] = new KeyEntries(); }
        return parts;
    }

    private static int PartitionOf(ulong key) => (int)(key & (Partitions - 1));

    /// <summary>Keeps the keys of some partitions that other items have, too, each once.</summary>
    private static void KeepShared(KeyBuffer buffer, KeyFilter filter, int first, int count)
    {
        var keys = buffer.Places;
        var kept = 0;
        foreach (var key in keys)
        {
            if (PartitionOf(key) - first is var partition && partition >= 0 && partition < count)
            {
                filter.Prefetch(key);
                keys[kept++] = key;
            }
        }

        keys = keys[..kept];
        kept = 0;
        foreach (var key in keys)
        {
            if (filter.IsShared(key)) { keys[kept++] = key; }
        }

        buffer.Cut(kept);
        buffer.SortDistinct();
    }

    private BlockList Group(KeyEntries entries, ItemRanks ranks, BlockSet seen)
    {
        var blocks = new DistinctBlocks(seen);
        var ofPartition = plan is null ? null : new BlockPlan();
        var splitter = new BlockSplitter(source, ranks, maxBlockSize, blocks, ofPartition);
        entries.Sort();
        for (int start = 0, end; start < entries.Count; start = end)
        {
            end = start + 1;
            while (end < entries.Count && entries.Key(end) == entries.Key(start)) { end++; }
            if (end - start == 1) { continue; }
            var members = entries.Items(start, end - start);
            members.Sort(); // which thread came first must not show
            splitter.Add(entries.Key(start), members);
        }

        entries.Release();
        if (ofPartition is not null)
        {
            lock (plan!) { plan.TakeFrom(ofPartition); }
        }

        return blocks.Take();
    }
}
