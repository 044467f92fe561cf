using Cutset.Core.Machine;

namespace Cutset.Core.Tests.Machine;

public class ParallelSortTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1000, 100)]
    [InlineData(300_000, 1)]
    [InlineData(300_000, 2)]
    [InlineData(300_000, 300_000)]
    [InlineData(1_000_000, 1_000_000_000)]
    public void Keys_are_sorted_and_items_stay_with_their_keys(int count, int distinct)
    {
        var random = new Random(count ^ distinct);
        var written = new ulong[count];
        for (var i = 0; i < count; i++) { written[i] = (ulong)random.Next(distinct); }
        foreach (var given in new[] { written, [.. written.Order()], [.. written.OrderDescending()] })
        {
            var (keys, items) = (given.ToArray(), Enumerable.Range(0, count).ToArray());
            ParallelSort.Sort(keys, items);
            Assert.True(keys.AsSpan().SequenceEqual([.. given.Order()]));
            Assert.True(Array.TrueForAll(Enumerable.Range(0, count).ToArray(), i => given[items[i]] == keys[i]));
            Assert.Equal(count, items.Distinct().Count());
            keys = given.ToArray();
            ParallelSort.Sort(keys);
            Assert.True(keys.AsSpan().SequenceEqual([.. given.Order()]));
        }
    }

    [Fact]
    public void Equal_keys_order_their_items_alike_in_every_run()
    {
        var given = new ulong[500_000];
        for (var i = 0; i < given.Length; i++) { given[i] = (ulong)(i % 1000); }
        var runs = Enumerable.Range(0, 2).Select(_ =>
        {
            var (keys, items) = (given.ToArray(), Enumerable.Range(0, given.Length).ToArray());
            ParallelSort.Sort(keys, items);
            return items;
        }).ToArray();
        Assert.True(runs[0].AsSpan().SequenceEqual(runs[1]));
    }
}
