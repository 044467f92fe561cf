using System.Runtime.InteropServices;

namespace Cutset.Store.Duck;

/// <summary>
/// Memory for the long texts of one chunk, at addresses that stay. DuckDB copies the texts when it takes the chunk over;
/// then the arena is reused. To hand each text to DuckDB by itself costs a call, a lock and a copy more.
/// </summary>
internal sealed unsafe class TextArena : IDisposable
{
    private const int BlockSize = 1 << 18;

    private readonly List<(nint Address, int Size)> _blocks = [];
    private int _block;
    private int _used;

    /// <summary>Room for <paramref name="size"/> bytes, of which <see cref="Keep"/> then keeps some.</summary>
    internal byte* Reserve(int size)
    {
        while (_block < _blocks.Count && _used + size > _blocks[_block].Size)
        {
            _block++;
            _used = 0;
        }

        if (_block == _blocks.Count)
        {
            var length = Math.Max(size, BlockSize);
            _blocks.Add(((nint)NativeMemory.Alloc((nuint)length), length));
        }

        return (byte*)_blocks[_block].Address + _used;
    }

    /// <summary>Keeps the first bytes of what was reserved last.</summary>
    internal void Keep(int size) => _used += size;

    /// <summary>Forgets all texts.</summary>
    internal void Reset() => (_block, _used) = (0, 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (address, _) in _blocks)
        {
            NativeMemory.Free((void*)address);
        }

        _blocks.Clear();
    }
}
