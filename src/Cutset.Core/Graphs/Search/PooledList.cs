using System.Buffers;
using System.Runtime.CompilerServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// A list whose memory is borrowed from the shared pool: a search fills megabytes and is over in milliseconds, so fresh
/// memory for each would cost more than the search. Nothing may be read from it after <see cref="Dispose"/>.
/// </summary>
/// <typeparam name="T">A value without references.</typeparam>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private const int LeastCapacity = 16;

    private T[] _items;

    /// <summary>An empty list with room for some elements.</summary>
    public PooledList(int capacity = LeastCapacity) => _items = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>Number of elements.</summary>
    public int Count { get; private set; }

    /// <summary>An element.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>The elements, until the next is added.</summary>
    public Span<T> AsSpan() => _items.AsSpan(0, Count);

    /// <summary>A list of so many equal elements.</summary>
    public static PooledList<T> Of(int count, T value)
    {
        var list = new PooledList<T>(count) { Count = count };
        list.AsSpan().Fill(value);
        return list;
    }

    /// <summary>Adds an element. Amortised O(1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        (_items, Count) = ([], 0);
    }

    private void Grow()
    {
        var grown = ArrayPool<T>.Shared.Rent(Math.Max(LeastCapacity, checked(Count * 2)));
        AsSpan().CopyTo(grown);
        ArrayPool<T>.Shared.Return(_items);
        _items = grown;
    }
}
