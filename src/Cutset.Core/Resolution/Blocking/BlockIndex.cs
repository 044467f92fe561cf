namespace Cutset.Core.Resolution.Blocking;

/// <summary>Blocks of items that are to be compared with each other, and the blocks of each item.</summary>
internal sealed class BlockIndex
{
    /// <summary>Each part takes four bytes an item while the index is built.</summary>
    private const int MaxParts = 4;

    private readonly int[] _blockStart;
    private readonly int[] _members;
    private readonly int[] _itemStart;
    private readonly int[] _itemBlocks;

    private BlockIndex(int[] blockStart, int[] members, int[] itemStart, int[] itemBlocks)
    {
        (_blockStart, _members, _itemStart, _itemBlocks) = (blockStart, members, itemStart, itemBlocks);
    }

    /// <summary>Number of items.</summary>
    public int ItemCount => _itemStart.Length - 1;

    /// <summary>Number of blocks.</summary>
    public int BlockCount => _blockStart.Length - 1;

    /// <summary>Size of the largest block.</summary>
    public int LargestBlock
    {
        get
        {
            var largest = 0;
            for (var block = 0; block < BlockCount; block++) { largest = Math.Max(largest, _blockStart[block + 1] - _blockStart[block]); }
            return largest;
        }
    }

    /// <summary>Sum of the sizes of all blocks.</summary>
    public int MemberCount => _members.Length;

    /// <summary>Blocks of an item.</summary>
    public ReadOnlySpan<int> BlocksOf(int item) =>
        _itemBlocks.AsSpan(_itemStart[item], _itemStart[item + 1] - _itemStart[item]);

    /// <summary>Has fetched from memory where the members of an item's blocks lie.</summary>
    public void Prefetch(int item)
    {
        foreach (var block in BlocksOf(item)) { Machine.Prefetch.Read(_blockStart, block + 1); }
    }

    /// <summary>Has the last members of an item's blocks fetched from memory.</summary>
    public void PrefetchMembers(int item)
    {
        foreach (var block in BlocksOf(item)) { Machine.Prefetch.Read(_members, _blockStart[block + 1] - 1); }
    }

    /// <summary>Members of a block in ascending order.</summary>
    public ReadOnlySpan<int> MembersOf(int block) =>
        _members.AsSpan(_blockStart[block], _blockStart[block + 1] - _blockStart[block]);

    /// <summary>True when the two items share a block. O(blocks of both): their lists ascend.</summary>
    public bool ShareBlock(int a, int b)
    {
        var (x, y) = (0, 0);
        var ofA = BlocksOf(a);
        var ofB = BlocksOf(b);
        while (x < ofA.Length && y < ofB.Length)
        {
            if (ofA[x] == ofB[y]) { return true; }
            if (ofA[x] < ofB[y]) { x++; } else { y++; }
        }

        return false;
    }

    /// <summary>Builds the index over finished lists of blocks, in their order, and lets go of the lists one by one.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="itemCount">Number of items.</param>
    /// <param name="options">Number of threads, each of which counts a part of the lists; and what cancels them.</param>
    public static BlockIndex From(BlockList?[] lists, int itemCount, ParallelOptions options)
    {
        var parts = PartsOf(lists, Math.Clamp(options.MaxDegreeOfParallelism, 1, MaxParts));
        var blockStart = new int[lists.Sum(static l => l!.Count) + 1];
        var members = new int[lists.Sum(static l => l!.MemberCount)];
        // For each part and item how many of the part's blocks hold the item, then where the next of them is to be noted.
        var next = new int[parts.Length][];
        Parallel.For(0, parts.Length, options, p =>
        {
            var counts = next[p] = new int[itemCount];
            var (block, used) = (parts[p].Block, parts[p].Member);
            for (var list = parts[p].List; list < parts[p].EndList; list++)
            {
                Copy(lists[list]!, blockStart, ref block, members, ref used, counts);
                lists[list] = null;
            }
        });
        var itemStart = new int[itemCount + 1];
        for (var item = 0; item < itemCount; item++)
        {
            var at = itemStart[item];
            foreach (var counts in next) { (counts[item], at) = (at, at + counts[item]); }
            itemStart[item + 1] = at;
        }

        var itemBlocks = new int[members.Length];
        Parallel.For(0, parts.Length, options, p =>
        {
            var end = p + 1 < parts.Length ? parts[p + 1].Block : blockStart.Length - 1;
            for (var block = parts[p].Block; block < end; block++)
            {
                foreach (var member in members.AsSpan(blockStart[block]..(blockStart[block + 1]))) { itemBlocks[next[p][member]++] = block; }
            }
        });
        return new BlockIndex(blockStart, members, itemStart, itemBlocks);
    }

    private static void Copy(BlockList list, int[] blockStart, ref int block, int[] members, ref int used, int[] counts)
    {
        for (var i = 0; i < list.Count; i++)
        {
            foreach (var member in list[i])
            {
                members[used++] = member;
                counts[member]++;
            }

            blockStart[++block] = used;
        }
    }

    /// <summary>Runs of lists with about as many members each, and the first block and member of each run.</summary>
    private static (int List, int EndList, int Block, int Member)[] PartsOf(BlockList?[] lists, int count)
    {
        var all = lists.Sum(static l => (long)l!.MemberCount);
        var parts = new List<(int List, int EndList, int Block, int Member)>();
        var (first, firstBlock, firstMember, block, member) = (0, 0, 0, 0, 0);
        for (var list = 0; list < lists.Length; list++)
        {
            block += lists[list]!.Count;
            member += lists[list]!.MemberCount;
            if (list + 1 < lists.Length && (parts.Count + 1 == count || member < all * (parts.Count + 1) / count)) { continue; }
            parts.Add((first, list + 1, firstBlock, firstMember));
            (first, firstBlock, firstMember) = (list + 1, block, member);
        }

        return [.. parts];
    }
}
