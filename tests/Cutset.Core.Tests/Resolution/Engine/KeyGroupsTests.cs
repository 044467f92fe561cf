using CsCheck;
using Cutset.Core.Resolution.Blocking;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class KeyGroupsTests
{
    [Fact]
    public void Items_stand_under_each_of_their_keys_once_and_in_their_order() => Gen.Select(
        Gen.ULong[0, 40].Array[0, 6].Array[0, 200], Gen.ULong.Array[0, 6].Array[0, 400], Gen.ULong[0, 5].Array[0, 6].Array[0, 20])
        .Sample((some, many, few) =>
        {
            // One list is used again and again, after larger rounds and after smaller ones.
            var groups = new KeyGroups();
            foreach (var round in new[] { some, many, few, many, some })
            {
                groups.Clear();
                for (var item = 0; item < round.Length; item++) { groups.Add(round[item], item); }
                groups.Lay();

                var expected = round.SelectMany(static (keys, item) => keys.Distinct().Select(key => (Key: key, Item: item)))
                    .GroupBy(static one => one.Key, static one => one.Item).ToArray();
                Assert.Equal(expected.Length, groups.Count);
                for (var group = 0; group < groups.Count; group++)
                {
                    Assert.Equal(expected[group].Key, groups.Key(group));
                    Assert.Equal(expected[group], groups.Items(group).ToArray());
                }
            }
        });

    [Fact]
    public void Block_is_kept_the_first_time_whoever_finds_it() => Gen.Int[0, 30].Array[2, 4].Array[0, 300].Sample(found =>
    {
        var blocks = found.Select(static members => members.Distinct().Order().ToArray()).Where(static block => block.Length > 1).ToArray();
        var seen = new BlockSet();
        var (first, second) = (new DistinctBlocks(seen), new DistinctBlocks(seen));
        foreach (var block in blocks) { first.Add(block); }
        var kept = first.Take();
        foreach (var block in blocks) { second.Add(block); }

        Assert.Equal(
            blocks.Select(static block => string.Join(' ', block)).Distinct(),
            Enumerable.Range(0, kept.Count).Select(i => string.Join(' ', kept[i].ToArray())));
        Assert.Equal(0, second.Take().Count);
    });
}
