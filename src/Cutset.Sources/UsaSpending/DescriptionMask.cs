using System.Text.RegularExpressions;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// Masks e-mail addresses and telephone numbers in descriptions, where officials write their own. A run of ten digits
/// is a telephone number only after a word that says so: otherwise it is an order's number.
/// </summary>
internal static partial class DescriptionMask
{
    internal static string Apply(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            text = Email().Replace(text, "[e-mail]");
        }

        text = Phone().Replace(text, "[phone]");
        return SpokenPhone().Replace(text, "$1[phone]");
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // (202) 555-0143, 202-555-0143, 202.555.0143, 202 555 0143, +1 202-555-0143
    [GeneratedRegex(
        @"(?<![\w$.,-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])(?!\.\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // TEL: 2025550143, PH# 555-0143
    [GeneratedRegex(
        @"\b((?:PHONE|TELEPHONE|TEL|PH|CELL|MOBILE|FAX|CALL)\b[ .:#]*(?:NUMBER|NO|IS)?[ .:#]*)\(?\d{3}\)?[-. ]?(?:\d{3}[-. ]?)?\d{4}(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpokenPhone();
}
