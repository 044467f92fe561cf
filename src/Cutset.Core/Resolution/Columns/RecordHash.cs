using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// 64-bit hashing that gives the same value on every machine and in every run. Collisions are possible: use it to
/// find candidates, and compare before believing.
/// </summary>
internal static class RecordHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    /// <summary>Hash of a run of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = (ulong)bytes.Length * Multiplier;
            while (bytes.Length >= 8)
            {
                hash = Combine(hash, MemoryMarshal.Read<ulong>(bytes));
                bytes = bytes[8..];
            }

            var rest = 0UL;
            for (var i = 0; i < bytes.Length; i++) { rest |= (ulong)bytes[i] << (8 * i); }
            return Combine(hash, rest);
        }
    }

    /// <summary>Hash of a run of characters.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    /// <summary>Hash of a hash and one more value; the order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong hash, ulong value)
    {
        unchecked
        {
            return Mix(BitOperations.RotateLeft(hash, 23) ^ (value * Multiplier));
        }
    }

    /// <summary>Spreads the bits of a value over all 64; one to one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value ^= value >> 32;
            value *= 0xD6E8FEB86659FD93UL;
            value ^= value >> 32;
            value *= 0xD6E8FEB86659FD93UL;
            value ^= value >> 32;
            return value;
        }
    }
}
