namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Remembers which keys were seen at least twice, in a fixed number of bits and by any number of threads. It may say
/// so of a key seen once (another key fell on its bit), never the other way round; the answer does not depend on
/// the order.
/// </summary>
/// <param name="expectedKeys">About so many keys.</param>
internal sealed class KeyFilter(long expectedKeys)
{
    private const int BitsForOne = 4;
    private readonly BitFilter _twice = new(expectedKeys, BitsForOne);
    private BitFilter? _once = new(expectedKeys, BitsForOne);

    /// <summary>Has fetched from memory what the next call about a key reads.</summary>
    public void Prefetch(ulong key) => (_once ?? _twice).Prefetch(key);

    /// <summary>Notes a key.</summary>
    public void Add(ulong key)
    {
        if (!_once!.Add(key)) { _twice.Add(key); }
    }

    /// <summary>Gives back the half of the memory that only adding needs. No key may be added afterwards.</summary>
    public void EndAdding() => _once = null;

    /// <summary>True when the key (or another on its bit) was seen twice.</summary>
    public bool IsShared(ulong key) => _twice.MayHold(key);
}
