using CsCheck;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class BlockBuilderTests
{
    private static readonly Gen<ulong[][]> Keys = Gen.ULong[0, 40].Select(RecordHash.Mix).Array[0, 5].Array[2, 120];

    [Fact]
    public void Rounds_and_threads_do_not_matter() =>
        Gen.Select(Keys, Gen.Int[1, 50], Gen.Int[1, 3]).Sample(static (keys, itemsPerRound, threads) =>
        {
            var source = new Source(keys);
            var whole = new BlockBuilder(source, 6, 1).Build(CancellationToken.None);
            var parts = new BlockBuilder(source, 6, threads, itemsPerRound).Build(CancellationToken.None);
            Assert.Equal(Pairs(whole), Pairs(parts));
            Assert.Equal(whole.BlockCount, parts.BlockCount);
        });

    [Fact]
    public void Items_that_share_a_key_of_few_meet_and_others_do_not() =>
        Keys.Sample(static keys =>
        {
            var index = new BlockBuilder(new Source(keys), 1_000, 2).Build(CancellationToken.None);
            for (var a = 0; a < keys.Length; a++)
            {
                for (var b = 0; b < a; b++) { Assert.Equal(keys[a].Intersect(keys[b]).Any(), index.ShareBlock(b, a)); }
            }
        });

    [Fact]
    public void The_same_items_under_many_keys_are_one_block()
    {
        var index = new BlockBuilder(new Source([[1, 2, 3], [3, 2, 1], [4]]), 6, 1).Build(CancellationToken.None);
        Assert.Equal((1, 2), (index.BlockCount, index.MemberCount));
    }

    private static List<(int, int)> Pairs(BlockIndex index)
    {
        var pairs = new HashSet<(int, int)>();
        for (var block = 0; block < index.BlockCount; block++)
        {
            var members = index.MembersOf(block);
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = 0; j < i; j++) { pairs.Add((members[j], members[i])); }
            }
        }

        return [.. pairs.Order()];
    }

    private sealed class Source(ulong[][] keys) : IBlockingKeys
    {
        public int Count => keys.Length;

        public void WriteKeys(int item, KeyBuffer buffer)
        {
            foreach (var key in keys[item]) { buffer.Add(key); }
        }

        public void WriteRefiners(int item, int depth, KeyBuffer buffer)
        {
            foreach (var key in keys[item]) { buffer.Add(key % (ulong)(7 + depth)); }
        }

        public ulong SortKey(int item) => keys[item].Length == 0 ? 0 : keys[item][0];
    }
}
