using System.Numerics;

namespace Cutset.Core.Names;

/// <summary>The words of a name that met none of the other name.</summary>
internal readonly struct Remainder
{
    private const uint Digits = 0xFC000000;

    /// <summary>Sum of their weights.</summary>
    public double Weight { get; private init; }

    /// <summary>True when one is a number or holds a digit.</summary>
    public bool HasNumber { get; private init; }

    /// <summary>True when one is a place.</summary>
    public bool HasPlace { get; private init; }

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => Weight == 0;

    /// <summary>Sums up the words whose bits are set.</summary>
    public static Remainder Of(ReadOnlySpan<NameToken> tokens, ulong free)
    {
        var (weight, number, place) = (0.0, false, false);
        for (; free != 0; free &= free - 1)
        {
            ref readonly var token = ref tokens[BitOperations.TrailingZeroCount(free)];
            weight += token.Weight;
            number |= token.Role == TokenRole.Number || (token.Signature & Digits) != 0;
            place |= token.Role == TokenRole.Place;
        }

        return new Remainder { Weight = weight, HasNumber = number, HasPlace = place };
    }
}
