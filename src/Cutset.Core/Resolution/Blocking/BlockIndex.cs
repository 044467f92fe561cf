namespace Cutset.Core.Resolution.Blocking;

/// <summary>Blocks of items that are to be compared with each other, and the blocks of each item.</summary>
internal sealed class BlockIndex
{
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
    public static BlockIndex From(BlockList?[] lists, int itemCount)
    {
        var blockStart = new int[lists.Sum(static l => l!.Count) + 1];
        var members = new int[lists.Sum(static l => l!.MemberCount)];
        var itemStart = new int[itemCount + 1];
        var block = 0;
        var used = 0;
        for (var next = 0; next < lists.Length; next++)
        {
            var list = lists[next]!;
            lists[next] = null;
            for (var i = 0; i < list.Count; i++)
            {
                foreach (var member in list[i])
                {
                    members[used++] = member;
                    itemStart[member + 1]++;
                }

                blockStart[++block] = used;
            }
        }

        for (var i = 0; i < itemCount; i++) { itemStart[i + 1] += itemStart[i]; }
        var itemBlocks = new int[used];
        var free = itemStart.AsSpan(0, itemCount).ToArray();
        for (var b = 0; b < block; b++)
        {
            for (var m = blockStart[b]; m < blockStart[b + 1]; m++) { itemBlocks[free[members[m]]++] = b; }
        }

        return new BlockIndex(blockStart, members, itemStart, itemBlocks);
    }
}
