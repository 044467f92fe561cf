namespace Cutset.Core.Graphs;

/// <summary>Keeps the pinned arrays alive over which the columns of a graph in memory lie.</summary>
internal sealed class PinnedMemory : IDisposable
{
    private readonly List<Array> _arrays = [];

    /// <summary>A column with a copy of the values.</summary>
    public unsafe GraphColumn<T> Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.Length == 0)
        {
            return default;
        }

        var array = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(array);
        _arrays.Add(array);
        fixed (T* first = array)
        {
            // The array is pinned for good, so the address outlives this block.
            return new GraphColumn<T>((nint)first, array.Length);
        }
    }

    /// <summary>Lets go of the arrays.</summary>
    public void Dispose() => _arrays.Clear();
}
