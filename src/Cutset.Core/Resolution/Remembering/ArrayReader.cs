using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Reads what <see cref="ArrayWriter"/> wrote.</summary>
internal readonly struct ArrayReader(Stream stream)
{
    /// <summary>Reads an array.</summary>
    /// <exception cref="InvalidDataException">A length that cannot be, or the end comes too early.</exception>
    public T[] Read<T>()
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        Fill(length);
        var count = BinaryPrimitives.ReadInt32LittleEndian(length);
        // What is damaged must not ask for all memory: room is taken piece by piece as elements come.
        if (count < 0) { throw new InvalidDataException("An array of less than no elements."); }
        var array = new T[Math.Min(count, ArrayWriter.Piece)];
        for (var read = 0; read < count;)
        {
            if (read == array.Length) { Array.Resize(ref array, (int)Math.Min(count, array.Length * 4L)); }
            var piece = array.AsSpan(read, Math.Min(ArrayWriter.Piece, array.Length - read));
            Fill(MemoryMarshal.AsBytes(piece));
            read += piece.Length;
        }

        return array;
    }

    /// <summary>Reads one value.</summary>
    /// <exception cref="InvalidDataException">There are none, or several.</exception>
    public T ReadOne<T>()
        where T : unmanaged => Read<T>() is [var value] ? value : throw new InvalidDataException("One value was to come.");

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("The end came too early.");
        }
    }
}
