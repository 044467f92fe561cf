using System.Globalization;
using System.Text.RegularExpressions;

namespace Cutset.Sources.Tables;

/// <summary>Reads days and amounts as people and spreadsheet programs write them, and refuses what can be read in two
/// ways.</summary>
internal static partial class TableValues
{
    private const decimal LargestAmount = 1_000_000_000_000_000m;

    /// <summary>
    /// A day: <c>2024-06-15</c>, <c>15.06.2024</c>, and with slashes only where day and month cannot be mistaken for
    /// each other (<c>6/15/2024</c>). A time of day after it is left out.
    /// </summary>
    internal static bool TryDay(string text, out DateOnly day)
    {
        var end = text.IndexOfAny(['T', ' ']);
        var written = end > 0 ? text[..end] : text;
        if (DateOnly.TryParseExact(
            written, ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        var isMonthFirst = DateOnly.TryParseExact(
            written, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monthFirst);
        var isDayFirst = DateOnly.TryParseExact(
            written, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dayFirst);
        day = isMonthFirst ? monthFirst : dayFirst;
        return (isMonthFirst || isDayFirst) && (isMonthFirst != isDayFirst || monthFirst == dayFirst);
    }

    /// <summary>
    /// An amount: <c>1234.56</c>, <c>1,234.56</c>, <c>$ 1 234</c>; in a table with semicolons also <c>1234,56</c> and
    /// <c>1.234,56</c>, and there <c>1,234</c> and <c>1.234</c> are refused: they can be read in two ways.
    /// </summary>
    internal static bool TryAmount(string text, bool hasSemicolons, out decimal amount)
    {
        amount = 0;
        var written = Blanks().Replace(text.Replace("$", "", StringComparison.Ordinal), "");
        if (hasSemicolons && EitherWay().IsMatch(written))
        {
            return false;
        }

        string plain;
        if (Point().IsMatch(written))
        {
            plain = written.Replace(",", "", StringComparison.Ordinal);
        }
        else if (hasSemicolons && DecimalComma().IsMatch(written))
        {
            plain = written.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else
        {
            return false;
        }

        return decimal.TryParse(
                plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out amount)
            && Math.Abs(amount) < LargestAmount;
    }

    /// <summary>yes, true, 1, x or their like; anything else is no.</summary>
    internal static bool IsYes(string text) =>
        text.ToUpperInvariant() is "YES" or "Y" or "TRUE" or "T" or "1" or "X";

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^-?\d{1,3}[.,]\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex EitherWay();

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(,\d{3})+)(\.\d{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^-?(\d+|\d{1,3}(\.\d{3})+)(,\d{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
