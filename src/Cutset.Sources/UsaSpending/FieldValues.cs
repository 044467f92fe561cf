using System.Globalization;

namespace Cutset.Sources.UsaSpending;

/// <summary>Reads dates and amounts as published, and as a spreadsheet program leaves them.</summary>
internal static class FieldValues
{
    // Beyond it a figure is a typing error, and no column of the workspace could hold it.
    private const decimal LargestAmount = 1_000_000_000_000_000m;

    /// <summary>
    /// Reads <c>2025-03-28</c>, <c>2025-03-28 00:00:00+00</c>, and a spreadsheet's <c>3/28/25</c>, <c>3/28/2025</c> and
    /// <c>3/28/25 0:00</c>. Years of two digits: 00 to 68 are 20xx, 69 to 99 are 19xx (POSIX).
    /// </summary>
    internal static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        var end = text.IndexOfAny(' ', 'T');
        var day = end < 0 ? text : text[..end];
        if (day.Length == 10 && day[4] == '-' && day[7] == '-')
        {
            return TryNumber(day[..4], out var isoYear) && TryNumber(day[5..7], out var isoMonth)
                && TryNumber(day[8..], out var isoDay) && TryCompose(isoYear, isoMonth, isoDay, out date);
        }

        var first = day.IndexOf('/');
        var second = day.LastIndexOf('/');
        if (first <= 0 || second <= first || !TryNumber(day[..first], out var month)
            || !TryNumber(day[(first + 1)..second], out var dayOfMonth) || !TryNumber(day[(second + 1)..], out var year))
        {
            return false;
        }

        var digits = day.Length - second - 1;
        year = digits == 2 ? year + (year <= 68 ? 2000 : 1900) : year;
        return digits is 2 or 4 && TryCompose(year, month, dayOfMonth, out date);
    }

    /// <summary>
    /// Reads <c>1369.00</c>, <c>1369</c>, <c>-5</c>, and a spreadsheet's <c>$1,369.00</c> and <c>(5.00)</c>. A figure
    /// with an exponent has lost its digits and is refused.
    /// </summary>
    internal static bool TryAmount(ReadOnlySpan<char> text, out decimal amount)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out amount))
        {
            var isNegative = text is ['(', .., ')'];
            var bare = isNegative ? text[1..^1] : text;
            if (bare is ['-', ..])
            {
                isNegative = !isNegative;
                bare = bare[1..];
            }

            bare = bare is ['$', ..] ? bare[1..] : bare;
            const NumberStyles Grouped = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
            if (!decimal.TryParse(bare, Grouped, CultureInfo.InvariantCulture, out amount))
            {
                return false;
            }

            amount = isNegative ? -amount : amount;
        }

        return Math.Abs(amount) < LargestAmount;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) || number > 9999)
            {
                return false;
            }

            number = number * 10 + (c - '0');
        }

        return !text.IsEmpty;
    }

    private static bool TryCompose(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }
}
