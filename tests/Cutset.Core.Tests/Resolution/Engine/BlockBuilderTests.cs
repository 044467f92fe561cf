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
            var parts = new BlockBuilder(source, 6, threads, itemsPerRound: itemsPerRound).Build(CancellationToken.None);
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

    [Fact]
    public void A_plan_brings_the_same_items_together_and_some_of_them_as_well_as_all() =>
        Gen.Select(Keys, Gen.Int[4, 16], Gen.Int).Sample(static (keys, maxBlockSize, seed) =>
        {
            var plan = new BlockPlan();
            var all = Pairs(new BlockBuilder(new Source(keys), maxBlockSize, 2, plan).Build(CancellationToken.None));
            Assert.Equal(all, Pairs(Planned(new Source(keys), plan)));

            var random = new Random(seed);
            int[] some = [.. Enumerable.Range(0, keys.Length).Where(_ => random.Next(2) == 0)];
            var ofSome = Pairs(Planned(new Source([.. some.Select(item => keys[item])], some), plan));
            Assert.Equal(all.Where(pair => some.Contains(pair.Item1) && some.Contains(pair.Item2)), ofSome.Select(pair => (some[pair.Item1], some[pair.Item2])));
        });

    [Fact]
    public void A_plan_that_was_written_down_is_the_same() =>
        Keys.Sample(static keys =>
        {
            var plan = new BlockPlan();
            new BlockBuilder(new Source(keys), 6, 1, plan).Build(CancellationToken.None);
            var partings = plan.Partings.ToList();
            var again = new BlockPlan(
                [.. partings.Select(static p => p.Path)], [.. partings.Select(static p => (byte)p.Parting.Kind)],
                [.. partings.Select(static p => p.Parting.Limits?.Length ?? 0)],
                [.. partings.SelectMany(static p => p.Parting.Limits ?? []).SelectMany(static limit => new[] { (ulong)(limit >> 64), unchecked((ulong)limit) })]);
            Assert.Equal(Pairs(Planned(new Source(keys), plan)), Pairs(Planned(new Source(keys), again)));
        });

    private static BlockIndex Planned(Source source, BlockPlan plan) =>
        new BlockBuilder(new PlannedKeys(source, plan), int.MaxValue, 2).Build(CancellationToken.None);

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

    /// <summary>Keys of items, and a mark by which each is known whatever its number.</summary>
    private sealed class Source(ulong[][] keys, int[] marks) : IBlockingKeys
    {
        public Source(ulong[][] keys)
            : this(keys, [.. Enumerable.Range(0, keys.Length)])
        {
        }

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

        public ulong SortTie(int item) => RecordHash.Mix((ulong)marks[item]);
    }
}
