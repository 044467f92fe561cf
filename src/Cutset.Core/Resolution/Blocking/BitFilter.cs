using System.Numerics;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Remembers which keys were added, in a fixed number of bits and by any number of threads. It may say so of a key that was
/// not (another fell on its bit), never the other way round; the answer does not depend on the order.
/// </summary>
internal sealed class BitFilter
{
    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>A filter for about so many keys, which are as good as random in their upper bits.</summary>
    public BitFilter(long expectedKeys, int bitsForOne)
    {
        var bits = Math.Clamp((long)BitOperations.RoundUpToPowerOf2((ulong)(Math.Max(1, expectedKeys) * bitsForOne)), 1 << 12, 1L << 31);
        _bits = new ulong[bits / 64];
        _shift = 64 - BitOperations.Log2((ulong)bits);
    }

    /// <summary>Has the bit of a key fetched from memory.</summary>
    public void Prefetch(ulong key) => Machine.Prefetch.Read(_bits, PlaceOf(key).Word);

    /// <summary>Adds a key; false when it (or another on its bit) was there.</summary>
    public bool Add(ulong key)
    {
        var (word, mask) = PlaceOf(key);
        return (Volatile.Read(ref _bits[word]) & mask) == 0 && (Interlocked.Or(ref _bits[word], mask) & mask) == 0;
    }

    /// <summary>True when the key (or another on its bit) was added.</summary>
    public bool MayHold(ulong key)
    {
        var (word, mask) = PlaceOf(key);
        return (_bits[word] & mask) != 0;
    }

    private (int Word, ulong Mask) PlaceOf(ulong key)
    {
        var bit = key >> _shift;
        return ((int)(bit >> 6), 1UL << (int)(bit & 63));
    }
}
