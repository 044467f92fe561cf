using System.Buffers.Binary;

namespace Cutset.Core.Names;

/// <summary>A 64-bit hash that is the same on every machine and in every version; no cryptography.</summary>
internal static class StableHash
{
    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Factor = 0xFF51AFD7ED558CCD;

    /// <summary>Hash of some bytes; never 0.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = Seed ^ ((ulong)bytes.Length * Factor);
            while (bytes.Length >= 8)
            {
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                bytes = bytes[8..];
            }

            hash = Mix(hash, Rest(bytes));
            return hash == 0 ? Seed : hash;
        }
    }

    /// <summary>Up to seven bytes as a number, the first lowest; overlapping reads instead of a loop.</summary>
    private static ulong Rest(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => 0,
        1 => bytes[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        3 => BinaryPrimitives.ReadUInt16LittleEndian(bytes) | ((ulong)bytes[2] << 16),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(bytes)
            | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) << (8 * (bytes.Length - 4))),
    };

    /// <summary>Adds a value to a hash; the order of additions matters.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            hash = (hash ^ value) * Factor;
            hash ^= hash >> 32;
            hash *= 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 29);
        }
    }
}
