using System.Globalization;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// Reads the marketplace's days. They are spreadsheet days stamped with an hour that has no meaning: the first ten
/// characters count.
/// </summary>
internal static class FedRampDates
{
    /// <summary>A year outside is a typing error (0202-10-19 occurs), not a date.</summary>
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly string[] Formats = ["yyyy-MM-dd", "M/d/yyyy", "M/d/yy"];

    /// <summary>False when the text is no possible day.</summary>
    internal static bool TryParse(string text, out DateOnly day)
    {
        var written = text.Length > 10 && (text[10] is 'T' or ' ') ? text[..10] : text;
        return DateOnly.TryParseExact(
                written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && day.Year is >= FirstYear and <= LastYear;
    }
}
