namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Collects blocks and drops those that were there before, of whichever collector. A few wait together, so that what tells
/// whether they are new is fetched from memory for all of them at once: the table is as large as the data, and nearly every
/// look into it would wait.
/// </summary>
/// <param name="seen">The blocks so far, of all collectors.</param>
internal sealed class DistinctBlocks(BlockSet seen)
{
    private const int MaxWaiting = 32;
    private readonly BlockList _blocks = new();
    private readonly BlockList _waiting = new();
    private readonly ulong[] _hashes = new ulong[MaxWaiting];

    /// <summary>Adds a block.</summary>
    /// <param name="members">Its items: ascending, without repeats, at least two.</param>
    public void Add(ReadOnlySpan<int> members)
    {
        var hash = BlockSet.HashOf(members);
        seen.Prefetch(hash);
        _hashes[_waiting.Count] = hash;
        _waiting.Add(members);
        if (_waiting.Count == MaxWaiting) { Settle(); }
    }

    /// <summary>The blocks that were new. Nothing may be added afterwards.</summary>
    public BlockList Take()
    {
        Settle();
        _blocks.Trim();
        return _blocks;
    }

    private void Settle()
    {
        for (var i = 0; i < _waiting.Count; i++)
        {
            if (seen.Add(_hashes[i])) { _blocks.Add(_waiting[i]); }
        }

        _waiting.Clear();
    }
}
