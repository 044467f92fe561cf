namespace Cutset.Core.Resolution.Blocking;

/// <summary>Keys of the items to be blocked. Called from several threads at once; must not keep state.</summary>
internal interface IBlockingKeys
{
    /// <summary>Number of items.</summary>
    int Count { get; }

    /// <summary>Writes the keys of an item: two items that share one are compared.</summary>
    void WriteKeys(int item, KeyBuffer keys);

    /// <summary>Writes the further keys by which a block that is too large is split.</summary>
    /// <param name="item">The item.</param>
    /// <param name="depth">How often the block was split already, from 0.</param>
    /// <param name="keys">Receives the keys.</param>
    void WriteRefiners(int item, int depth, KeyBuffer keys);

    /// <summary>Told of items whose further keys will be asked for, so that their data can be fetched from memory meanwhile.</summary>
    void Expect(ReadOnlySpan<int> items)
    {
        // Nothing need be done.
    }

    /// <summary>Place of an item in a sorted order in which like items stand side by side.</summary>
    ulong SortKey(int item);

    /// <summary>Place of an item among those of an equal <see cref="SortKey"/>.</summary>
    ulong SortTie(int item);
}
