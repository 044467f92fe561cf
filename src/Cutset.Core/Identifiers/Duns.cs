using System.Diagnostics.CodeAnalysis;

namespace Cutset.Core.Identifiers;

/// <summary>
/// The D-U-N-S number: nine digits without a usable check digit. US award records carry it up to April 2022, and a
/// spreadsheet drops its leading zeros. D&amp;B limits its re-publication in bulk.
/// </summary>
public static class Duns
{
    /// <summary>Number of digits.</summary>
    public const int Length = 9;

    /// <summary>
    /// Gives the canonical spelling: nine digits, hyphens removed, leading zeros restored where at least five digits
    /// are left. False for anything else and for nine zeros.
    /// </summary>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? value)
    {
        if (text is not null && text.Contains('-', StringComparison.Ordinal))
        {
            text = text.Replace("-", "", StringComparison.Ordinal);
        }

        return IdentifierText.TryPadDigits(text, 5, Length, out value) && value.AsSpan().ContainsAnyExcept('0');
    }

    /// <summary>Tells whether the text is a D-U-N-S number in canonical spelling.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> value) =>
        value.Length == Length && IdentifierText.IsDigits(value) && value.ContainsAnyExcept('0');
}
