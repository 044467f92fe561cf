using System.Runtime.InteropServices;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// A quick 128-bit hash over field after field, to find again what was already said without making strings of it. It
/// is not written anywhere and is no defence against somebody who builds collisions.
/// </summary>
internal struct ContentHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private ulong _low = First;
    private ulong _high = Second;

    public ContentHash()
    {
    }

    internal readonly UInt128 Value => new(Fold(_high ^ First, _low), Fold(_low ^ Second, _high));

    internal void Add(ReadOnlySpan<char> field)
    {
        var words = MemoryMarshal.Cast<char, ulong>(field);
        foreach (var word in words)
        {
            Mix(word);
        }

        var rest = 0UL;
        foreach (var c in field[(words.Length * 4)..])
        {
            rest = rest << 16 | c;
        }

        // The length keeps ("ab", "c") apart from ("a", "bc").
        Mix(rest);
        Mix((ulong)field.Length + 1);
    }

    private void Mix(ulong word)
    {
        _low = Fold(_low ^ word, First);
        _high = Fold(_high ^ word ^ ulong.RotateLeft(_low, 29), Second);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        unchecked
        {
            var high = Math.BigMul(left, right, out var low);
            return high ^ low ^ ulong.RotateLeft(left, 23);
        }
    }
}
