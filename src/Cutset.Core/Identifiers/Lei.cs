using System.Diagnostics.CodeAnalysis;

namespace Cutset.Core.Identifiers;

/// <summary>
/// The Legal Entity Identifier (ISO 17442): 18 letters and digits and two check digits. A failed check is a warning:
/// annulled identifiers with one exist.
/// </summary>
public static class Lei
{
    /// <summary>Number of characters.</summary>
    public const int Length = 20;

    /// <summary>Gives the canonical spelling (trimmed, upper case); false when it is not well-formed.</summary>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? value) =>
        IdentifierText.TryCanonical(text, IsWellFormed, out value);

    /// <summary>Tells whether the text, in canonical spelling, has the shape of an LEI; looks at no check digit.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        if (value.Length != Length || !IdentifierText.IsDigits(value[18..]))
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Tells whether the check digits of a well-formed LEI are right (ISO 7064 MOD 97-10: letters become 10 to 35, and
    /// the number leaves 1 when divided by 97); false for anything that is not well-formed.
    /// </summary>
    public static bool HasValidCheckDigits(ReadOnlySpan<char> value)
    {
        if (!IsWellFormed(value))
        {
            return false;
        }

        var remainder = 0;
        foreach (var c in value)
        {
            remainder = char.IsAsciiDigit(c)
                ? (remainder * 10 + (c - '0')) % 97
                : (remainder * 100 + (c - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }
}
