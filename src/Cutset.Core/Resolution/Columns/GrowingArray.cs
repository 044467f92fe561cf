namespace Cutset.Core.Resolution.Columns;

/// <summary>An array that grows at its end, with its elements at hand by reference.</summary>
/// <param name="capacity">Room at first, at least 1.</param>
internal sealed class GrowingArray<T>(int capacity)
{
    private T[] _items = new T[capacity];

    /// <summary>Number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>An element.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>Some elements that follow each other.</summary>
    public ReadOnlySpan<T> Slice(int start, int length) => _items.AsSpan(start, length);

    /// <summary>Has an element fetched from memory.</summary>
    public void Prefetch(int index) => Machine.Prefetch.Read(_items, index);

    /// <summary>Adds an element. Amortised O(1).</summary>
    public void Add(T item)
    {
        if (Count == _items.Length) { Grow(Count + 1); }
        _items[Count++] = item;
    }

    /// <summary>Adds elements.</summary>
    public void Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _items.Length - Count) { Grow(Count + items.Length); }
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    private void Grow(int least) => Array.Resize(ref _items, checked((int)Math.Clamp(_items.Length * 1.5, least, Array.MaxLength)));
}
