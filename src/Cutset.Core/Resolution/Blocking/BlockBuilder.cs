namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Groups items by shared keys. Keys that only one item has (most of them) are recognised by a bit filter and never
/// stored; the others are sorted in partitions. Groups above the bound are split by <see cref="BlockSplitter"/>.
/// </summary>
internal sealed class BlockBuilder(IBlockingKeys source, int maxBlockSize, int threads)
{
    private const int Partitions = 256;
    private const int ChunkSize = 4096;
    private const int ExpectedKeysPerItem = 16;

    /// <summary>Builds the blocks; the result depends on the items alone.</summary>
    public BlockIndex Build(CancellationToken cancellationToken)
    {
        var filter = new KeyFilter((long)source.Count * ExpectedKeysPerItem);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        var chunks = (source.Count + ChunkSize - 1) / ChunkSize;
        Parallel.For(0, chunks, options, static () => new KeyBuffer(), (chunk, _, buffer) =>
        {
            var end = Math.Min(source.Count, (chunk + 1) * ChunkSize);
            for (var item = chunk * ChunkSize; item < end; item++)
            {
                Write(item, buffer);
                foreach (var key in buffer.Keys) { filter.Add(key); }
            }

            return buffer;
        }, static _ => { });

        var partitions = Collect(filter, chunks, options);
        var lists = new BlockList[Partitions];
        var seen = new BlockSet();
        Parallel.For(0, Partitions, options, partition => lists[partition] = Group(partitions[partition], seen));
        return BlockIndex.From(lists, source.Count);
    }

    private KeyEntries[] Collect(KeyFilter filter, int chunks, ParallelOptions options)
    {
        var all = NewPartitions();
        Parallel.For(0, chunks, options, static () => (Buffer: new KeyBuffer(), Parts: NewPartitions()), (chunk, _, local) =>
        {
            var end = Math.Min(source.Count, (chunk + 1) * ChunkSize);
            for (var item = chunk * ChunkSize; item < end; item++)
            {
                Write(item, local.Buffer);
                foreach (var key in local.Buffer.Keys)
                {
                    if (filter.IsShared(key)) { local.Parts[key & (Partitions - 1)].Add(key, item); }
                }
            }

            return local;
        }, local =>
        {
            lock (all)
            {
                for (var i = 0; i < Partitions; i++) { all[i].TakeFrom(local.Parts[i]); }
            }
        });
        return all;
    }

    private static KeyEntries[] NewPartitions()
    {
        var parts = new KeyEntries[Partitions];
        for (var i = 0; i < Partitions; i++) { parts[i] = new KeyEntries(); }
        return parts;
    }

    private void Write(int item, KeyBuffer buffer)
    {
        buffer.Clear();
        source.WriteKeys(item, buffer);
        buffer.SortDistinct();
    }

    private BlockList Group(KeyEntries entries, BlockSet seen)
    {
        var blocks = new BlockList();
        var splitter = new BlockSplitter(source, maxBlockSize, seen, blocks);
        entries.Sort();
        for (int start = 0, end; start < entries.Count; start = end)
        {
            end = start + 1;
            while (end < entries.Count && entries.Key(end) == entries.Key(start)) { end++; }
            if (end - start == 1) { continue; }
            var members = entries.Items(start, end - start);
            members.Sort(); // which thread came first must not show
            splitter.Add(members);
        }

        entries.Release();
        return blocks;
    }
}
