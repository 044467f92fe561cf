using System.Numerics;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Remembers which keys were seen at least twice, in a fixed number of bits and by any number of threads. It may say
/// so of a key seen once (another key fell on its bit), never the other way round; the answer does not depend on
/// the order.
/// </summary>
internal sealed class KeyFilter
{
    private ulong[] _once;
    private readonly ulong[] _twice;
    private readonly int _shift;

    /// <summary>A filter for about so many keys.</summary>
    public KeyFilter(long expectedKeys)
    {
        var bits = Math.Clamp((long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, expectedKeys) * 4), 1 << 12, 1L << 31);
        _once = new ulong[bits / 64];
        _twice = new ulong[bits / 64];
        _shift = 64 - BitOperations.Log2((ulong)bits);
    }

    /// <summary>Notes a key.</summary>
    public void Add(ulong key)
    {
        var bit = key >> _shift;
        var (word, mask) = ((int)(bit >> 6), 1UL << (int)(bit & 63));
        if ((Volatile.Read(ref _once[word]) & mask) == 0 && (Interlocked.Or(ref _once[word], mask) & mask) == 0)
        {
            return;
        }

        if ((Volatile.Read(ref _twice[word]) & mask) == 0) { Interlocked.Or(ref _twice[word], mask); }
    }

    /// <summary>Gives back the half of the memory that only adding needs. No key may be added afterwards.</summary>
    public void EndAdding() => _once = [];

    /// <summary>True when the key (or another on its bit) was seen twice.</summary>
    public bool IsShared(ulong key)
    {
        var bit = key >> _shift;
        return (_twice[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }
}
