using System.Diagnostics.CodeAnalysis;

namespace Cutset.Core.Identifiers;

/// <summary>
/// The Commercial and Government Entity code of one site of a supplier: five letters and digits without I and O.
/// Codes issued in the United States begin and end with a digit; others are foreign (NCAGE).
/// </summary>
public static class Cage
{
    /// <summary>Number of characters.</summary>
    public const int Length = 5;

    /// <summary>Gives the canonical spelling (trimmed, upper case); false when it is no CAGE code.</summary>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? value) =>
        IdentifierText.TryCanonical(text, IsWellFormed, out value);

    /// <summary>Tells whether the text, in canonical spelling, has the shape of a CAGE or NCAGE code.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        if (value.Length != Length || !value.ContainsAnyInRange('0', '9'))
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
}
