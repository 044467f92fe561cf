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
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, array.Length);
        stream.Write(length);
        for (; !array.IsEmpty; array = array[Math.Min(Piece, array.Length)..])
        {
            stream.Write(MemoryMarshal.AsBytes(array[..Math.Min(Piece, array.Length)]));
        }
    }

    /// <summary>Writes one value.</summary>
    public void Write<T>(T value)
        where T : unmanaged => Write<T>([value]);
}
