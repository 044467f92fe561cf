using Cutset.Core.Machine;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Numbers the items along the order in which like ones stand side by side: a large group is put in that order again and
/// again, and a number is compared sooner than a name.
/// </summary>
internal sealed class ItemRanks
{
    private const int ChunkSize = 4096;

    private readonly int[] _ranks = [];

    /// <summary>Sorts all items once.</summary>
    /// <param name="source">Tells their places.</param>
    /// <param name="options">Number of threads, and what cancels them.</param>
    public ItemRanks(IBlockingKeys source, ParallelOptions options)
    {
        _ranks = new int[source.Count];
        var places = new UInt128[source.Count];
        var items = new int[source.Count];
        Parallel.For(0, (source.Count + ChunkSize - 1) / ChunkSize, options, chunk =>
        {
            var end = Math.Min(source.Count, (chunk + 1) * ChunkSize);
            for (var item = chunk * ChunkSize; item < end; item++) { (places[item], items[item]) = (PlaceOf(source, item), item); }
        });
        ParallelSort.Sort(places, items);
        for (int i = 0, rank = 0; i < items.Length; i++)
        {
            if (i > 0 && places[i] != places[i - 1]) { rank = i; }
            _ranks[items[i]] = rank;
        }
    }

    private ItemRanks()
    {
    }

    /// <summary>Ranks of no items, where nobody asks.</summary>
    public static ItemRanks None { get; } = new();

    /// <summary>The place of an item among all; those of an equal <see cref="PlaceOf"/> have an equal one.</summary>
    public int RankOf(int item) => _ranks[item];

    /// <summary>The place of an item as its own columns tell it, whatever other items there are.</summary>
    public static UInt128 PlaceOf(IBlockingKeys source, int item) => new(source.SortKey(item), source.SortTie(item));
}
