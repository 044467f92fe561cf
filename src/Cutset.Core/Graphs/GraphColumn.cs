using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>
/// One column of a graph: a run of fixed-size values that lies either in a pinned array or in a memory-mapped file.
/// It does not own the memory: the <see cref="SupplyGraph"/> that holds the column keeps it alive.
/// </summary>
/// <typeparam name="T">A value without references, stored as it lies in memory (little-endian).</typeparam>
public readonly unsafe struct GraphColumn<T>
    where T : unmanaged
{
    private readonly T* _values;

    /// <summary>A column over memory that somebody else keeps alive.</summary>
    /// <param name="address">Address of the first value, aligned to the size of the value.</param>
    /// <param name="count">Number of values.</param>
    public GraphColumn(nint address, int count)
    {
        _values = (T*)address;
        Count = count;
    }

    /// <summary>Number of values; 0 for a column that is left out.</summary>
    public int Count { get; }

    /// <summary>The value at an index; checked, since a damaged file must not end in a crash.</summary>
    /// <exception cref="CutsetException">The index is outside the column: the graph file is damaged.</exception>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Count)
            {
                ThrowDamaged();
            }

            return _values[index];
        }
    }

    /// <summary>Asks the processor to fetch the value at an index, which will be read soon; nothing happens where there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int index)
    {
        if (Sse.IsSupported && (uint)index < (uint)Count)
        {
            Sse.Prefetch0(_values + index);
        }
    }

    /// <summary>The values as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => new(_values, Count);

    [DoesNotReturn]
    private static void ThrowDamaged() =>
        throw new CutsetException("The graph file is damaged: a number in it points outside. Run `cutset build` again.");
}
