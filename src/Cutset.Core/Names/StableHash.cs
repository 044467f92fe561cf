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

            ulong rest = 0;
            for (var i = bytes.Length - 1; i >= 0; i--)
            {
                rest = (rest << 8) | bytes[i];
            }

            hash = Mix(hash, rest);
            return hash == 0 ? Seed : hash;
        }
    }

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
