using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Writes arrays one after another: the number of elements, then the elements as they lie in memory.</summary>
internal readonly struct ArrayWriter(Stream stream)
{
    /// <summary>Elements that are written at a time.</summary>
    internal const int Piece = 1 << 20;

    /// <summary>Writes an array.</summary>
    public void Write<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        WriteLength(array.Length);
        WriteElements(array);
    }

    /// <summary>Writes a column as one array.</summary>
    public void Write<T>(NumberColumn<T> column)
        where T : unmanaged
    {
        WriteLength(column.Count);
        WriteElements<T>(column.Parts.Shared);
        WriteElements<T>(column.Parts.Added);
    }

    /// <summary>Writes one value.</summary>
    public void Write<T>(T value)
        where T : unmanaged => Write<T>([value]);

    private void WriteLength(int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        stream.Write(bytes);
    }

    private void WriteElements<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        for (; !elements.IsEmpty; elements = elements[Math.Min(Piece, elements.Length)..])
        {
            stream.Write(MemoryMarshal.AsBytes(elements[..Math.Min(Piece, elements.Length)]));
        }
    }
}
