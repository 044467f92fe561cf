namespace Cutset.Core.Resolution.Blocking;

/// <summary>A reusable list of blocking keys of one record.</summary>
internal sealed class KeyBuffer
{
    private ulong[] _keys = new ulong[64];

    /// <summary>Number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>The keys, to be moved to the front where not all are kept; see <see cref="Cut"/>.</summary>
    public Span<ulong> Places => _keys.AsSpan(0, Count);

    /// <summary>Adds a key.</summary>
    public void Add(ulong key)
    {
        if (Count == _keys.Length) { Array.Resize(ref _keys, Count * 2); }
        _keys[Count++] = key;
    }

    /// <summary>Adds keys.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys) { Add(key); }
    }

    /// <summary>Keeps the first keys only.</summary>
    public void Cut(int count) => Count = Math.Min(Count, count);

    /// <summary>Empties the list.</summary>
    public void Clear() => Count = 0;

    /// <summary>Sorts the keys and drops repeated ones.</summary>
    public void SortDistinct()
    {
        _keys.AsSpan(0, Count).Sort();
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (i == 0 || _keys[i] != _keys[i - 1]) { _keys[kept++] = _keys[i]; }
        }

        Count = kept;
    }
}
