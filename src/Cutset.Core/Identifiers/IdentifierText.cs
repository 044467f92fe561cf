using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Cutset.Core.Identifiers;

/// <summary>What the identifier schemes share: trimming, upper case, classes of characters.</summary>
internal static class IdentifierText
{
    private static readonly SearchValues<char> UnambiguousCharacters =
        SearchValues.Create("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ");

    internal delegate bool Shape(ReadOnlySpan<char> value);

    internal static bool IsDigitOrUnambiguousLetter(char c) => UnambiguousCharacters.Contains(c);

    internal static bool TryCanonical(string? text, Shape shape, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        // Most values are canonical already: no allocation for them.
        if (shape(text))
        {
            value = text;
            return true;
        }

        var upper = text.Trim().ToUpperInvariant();
        if (!shape(upper))
        {
            return false;
        }

        value = upper;
        return true;
    }

    /// <summary>Pads digits that lost leading zeros in a spreadsheet; false unless 1 to <paramref name="length"/>
    /// ASCII digits.</summary>
    internal static bool TryPadDigits(string? text, int minimum, int length, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var trimmed = text.Trim();
        if (trimmed.Length < minimum || trimmed.Length > length || !IsDigits(trimmed))
        {
            return false;
        }

        value = trimmed.PadLeft(length, '0');
        return true;
    }

    internal static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
