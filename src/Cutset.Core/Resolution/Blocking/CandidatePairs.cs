using System.Runtime.InteropServices;
using Cutset.Core.Machine;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>Lists the pairs of items that share a block and whose names have letters in common, each once.</summary>
internal static class CandidatePairs
{
    private const int ChunkSize = 1024;

    /// <summary>So many members ahead it is looked up whom an item met.</summary>
    private const int Ahead = 8;

    /// <summary>What is done with the pairs of one item.</summary>
    public interface IVisitor<TLocal>
    {
        /// <summary>State of one chunk of items.</summary>
        TLocal Begin(int chunk);

        /// <summary>Told of the others of the next pairs, whose data can be fetched from memory meanwhile.</summary>
        void Expect(ReadOnlySpan<int> others);

        /// <summary>Visits a pair; <paramref name="a"/> is the lesser.</summary>
        void Visit(TLocal local, int a, int b);
    }

    /// <summary>Number of chunks for so many items.</summary>
    public static int ChunkCount(int items) => (items + ChunkSize - 1) / ChunkSize;

    /// <summary>Visits all pairs that are worth it, chunk by chunk in parallel, in a fixed order within a chunk; returns how many.</summary>
    /// <param name="index">The blocks.</param>
    /// <param name="sketches">Tells the pairs that are worth a visit.</param>
    /// <param name="visitor">Visits them.</param>
    /// <param name="threads">Number of threads.</param>
    /// <param name="cancellationToken">Checked chunk by chunk.</param>
    public static long ForEach<TLocal>(
        BlockIndex index, NameSketches sketches, IVisitor<TLocal> visitor, int threads, CancellationToken cancellationToken)
    {
        var total = 0L;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        ChunkedWork.Run(ChunkCount(index.ItemCount), options, () => new Met(new int[index.ItemCount], []), (chunk, met) =>
        {
            var pairs = 0L;
            var local = visitor.Begin(chunk);
            var end = Math.Min(index.ItemCount, (chunk + 1) * ChunkSize);
            for (var item = chunk * ChunkSize; item < end; item++)
            {
                // Each step says where the next one lies.
                if (item + 2 < index.ItemCount) { index.Prefetch(item + 2); }
                if (item + 1 < index.ItemCount) { index.PrefetchMembers(item + 1); }
                met.Others.Clear();
                foreach (var block in index.BlocksOf(item))
                {
                    var members = index.MembersOf(block);
                    for (var i = members.Length - 1; i >= 0 && members[i] > item; i--)
                    {
                        if (i >= Ahead) { Prefetch.Read(met.Stamps, members[i - Ahead]); }
                        if (met.Stamps[members[i]] == item + 1) { continue; }
                        met.Stamps[members[i]] = item + 1;
                        sketches.Prefetch(members[i]);
                        met.Others.Add(members[i]);
                    }
                }

                var worthIt = CollectionsMarshal.AsSpan(met.Others);
                worthIt = worthIt[..sketches.KeepMatching(item, worthIt)];
                for (var start = 0; start < worthIt.Length; start += Prefetch.Together)
                {
                    var next = worthIt.Slice(start, Math.Min(Prefetch.Together, worthIt.Length - start));
                    visitor.Expect(next);
                    foreach (var other in next) { visitor.Visit(local, item, other); }
                }

                pairs += worthIt.Length;
            }

            Interlocked.Add(ref total, pairs);
        }, static _ => { });
        return total;
    }

    /// <summary>Whom an item has met.</summary>
    /// <param name="Stamps">For each item one more than the last that met it.</param>
    /// <param name="Others">Those whom the item at hand met.</param>
    private sealed record Met(int[] Stamps, List<int> Others);
}
