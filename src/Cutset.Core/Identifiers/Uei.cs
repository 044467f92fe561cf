using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cutset.Core.Identifiers;

/// <summary>
/// The Unique Entity Identifier of SAM.gov: 12 letters and digits without I and O, never beginning with 0, the last
/// one a check digit. A failed check digit is a warning, never a reason to drop the identifier: identifiers with one
/// were issued (TREASU364044).
/// </summary>
public static class Uei
{
    /// <summary>Number of characters.</summary>
    public const int Length = 12;

    /// <summary>
    /// Gives the canonical spelling (trimmed, upper case); false when the text is null, empty or not well-formed.
    /// A text that is canonical already is returned as the same instance.
    /// </summary>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? value) =>
        IdentifierText.TryCanonical(text, IsWellFormed, out value);

    /// <summary>Tells whether the text, in canonical spelling, has the shape of a UEI; looks at no check digit.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        if (value.Length != Length || value[0] == '0' || !char.IsAsciiDigit(value[^1]))
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!IdentifierText.IsDigitOrUnambiguousLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Tells whether the check digit of a well-formed UEI is right; false for anything that is not well-formed. The sum
    /// of the first 11 character codes, each times its position, is added up digit by digit (times position) until
    /// one digit is left. A random text passes in one case of ten.
    /// </summary>
    public static bool HasValidCheckDigit(ReadOnlySpan<char> value)
    {
        if (!IsWellFormed(value))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += value[i] * (i + 1) % 10;
        }

        while (sum > 9)
        {
            sum = SumOfWeightedDigits(sum);
        }

        return value[^1] - '0' == sum;
    }

    private static int SumOfWeightedDigits(int number)
    {
        Span<char> digits = stackalloc char[10];
        number.TryFormat(digits, out var count, provider: CultureInfo.InvariantCulture);
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += (digits[i] - '0') * (i + 1) % 10;
        }

        return sum;
    }
}
