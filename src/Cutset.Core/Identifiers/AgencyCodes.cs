using System.Diagnostics.CodeAnalysis;

namespace Cutset.Core.Identifiers;

/// <summary>
/// Codes of US departments (CGAC, three digits, four for some) and of their sub-agencies (four letters and digits).
/// A spreadsheet drops leading zeros: <c>70</c> is <c>070</c>.
/// </summary>
public static class AgencyCodes
{
    /// <summary>The department code that stands for "not known".</summary>
    public const string UnknownDepartment = "999";

    /// <summary>
    /// Gives a department code in canonical spelling: trimmed, padded to three digits. False when it is no such code;
    /// <see cref="UnknownDepartment"/> is one.
    /// </summary>
    public static bool TryNormaliseDepartment(string? text, [NotNullWhen(true)] out string? value)
    {
        if (text is { Length: 3 or 4 } && IdentifierText.IsDigits(text))
        {
            value = text;
            return true;
        }

        return IdentifierText.TryPadDigits(text, 1, 3, out value) || TryFourDigits(text, out value);
    }

    /// <summary>
    /// Gives a sub-agency code in canonical spelling: trimmed, upper case, digits alone padded to four. False when it is
    /// no such code.
    /// </summary>
    public static bool TryNormaliseSubAgency(string? text, [NotNullWhen(true)] out string? value) =>
        IdentifierText.TryCanonical(text, IsSubAgency, out value) || IdentifierText.TryPadDigits(text, 2, 4, out value);

    private static bool TryFourDigits(string? text, [NotNullWhen(true)] out string? value) =>
        IdentifierText.TryPadDigits(text, 4, 4, out value);

    private static bool IsSubAgency(ReadOnlySpan<char> value)
    {
        if (value.Length != 4)
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
}
