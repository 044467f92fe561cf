namespace Cutset.Core.Resolution.Blocking;

/// <summary>A growing list of (key, item).</summary>
internal sealed class KeyEntries
{
    private ulong[] _keys = [];
    private int[] _items = [];

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Key of an entry.</summary>
    public ulong Key(int index) => _keys[index];

    /// <summary>Items of a run of entries.</summary>
    public Span<int> Items(int start, int length) => _items.AsSpan(start, length);

    /// <summary>Adds an entry.</summary>
    public void Add(ulong key, int item)
    {
        if (Count == _keys.Length) { Grow(Math.Max(64, Count + (Count / 2))); }
        _keys[Count] = key;
        _items[Count++] = item;
    }

    /// <summary>Moves the entries of another list to the end of this one and empties it.</summary>
    public void TakeFrom(KeyEntries other)
    {
        if (Count == 0)
        {
            (_keys, _items, Count) = (other._keys, other._items, other.Count);
        }
        else if (other.Count > 0)
        {
            Grow(Math.Max(_keys.Length, Count + other.Count));
            other._keys.AsSpan(0, other.Count).CopyTo(_keys.AsSpan(Count));
            other._items.AsSpan(0, other.Count).CopyTo(_items.AsSpan(Count));
            Count += other.Count;
        }

        (other._keys, other._items, other.Count) = ([], [], 0);
    }

    /// <summary>Sorts by key.</summary>
    public void Sort() => Array.Sort(_keys, _items, 0, Count);

    /// <summary>Empties the list and gives its room back.</summary>
    public void Release() => (_keys, _items, Count) = ([], [], 0);

    private void Grow(int capacity)
    {
        Array.Resize(ref _keys, capacity);
        Array.Resize(ref _items, capacity);
    }
}
