using CsCheck;
using Cutset.Core.Machine;

namespace Cutset.Core.Tests.Machine;

public sealed class SortedHashesTests
{
    /// <summary>Numbers that lie evenly, in heaps, at the ends, and several times.</summary>
    private static readonly Gen<ulong> Number = Gen.Frequency(
        (6, Gen.ULong),
        (2, Gen.ULong[0, 40]),
        (2, Gen.ULong[ulong.MaxValue - 40, ulong.MaxValue]),
        (2, Gen.ULong[1UL << 40, (1UL << 40) + 300]));

    [Fact]
    public void The_first_that_is_no_less_is_found_wherever_numbers_lie() =>
        Gen.Select(Number.Array[0, 400], Number).Sample(static (numbers, value) =>
        {
            Array.Sort(numbers);
            foreach (var sought in (ulong[])[value, .. numbers])
            {
                Assert.Equal(numbers.Count(number => number < sought), SortedHashes.FirstAtLeast(numbers, sought));
            }
        });

    [Fact]
    public void Fetching_ahead_reads_nothing_that_is_not_there() =>
        Gen.Select(Number.Array[0, 20], Number).Sample(static (numbers, value) =>
        {
            Array.Sort(numbers);
            SortedHashes.Prefetch(numbers, value);
            SortedHashes.PrefetchNear(numbers, value);
        });
}
