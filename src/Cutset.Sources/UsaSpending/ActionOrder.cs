using System.Globalization;
using System.Text;

namespace Cutset.Sources.UsaSpending;

/// <summary>A text that sorts (ordinal) as the actions of an award followed each other.</summary>
internal static class ActionOrder
{
    /// <summary>
    /// Action date, then modification number in natural order (P00002 before P00010, none is the newest), then the day
    /// of the last change.
    /// </summary>
    internal static string Of(DateOnly? actionDate, ReadOnlySpan<char> modification, DateOnly? lastModified)
    {
        var text = new StringBuilder(48);
        AppendDate(text, actionDate);
        text.Append(' ');
        AppendNatural(text, modification);
        text.Append(' ');
        AppendDate(text, lastModified);
        return text.ToString();
    }

    private static void AppendDate(StringBuilder text, DateOnly? date) =>
        text.Append(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "0000-00-00");

    // A run of digits is written as the number of its digits and the digits, without leading zeros, so that ordinal
    // order is that of the numbers. A space ends the modification, and is less than all that may follow in it.
    private static void AppendNatural(StringBuilder text, ReadOnlySpan<char> modification)
    {
        if (modification.IsEmpty)
        {
            text.Append('~');
            return;
        }

        for (var i = 0; i < modification.Length;)
        {
            if (!char.IsAsciiDigit(modification[i]))
            {
                text.Append(char.ToUpperInvariant(modification[i++]));
                continue;
            }

            var start = i;
            while (i < modification.Length && char.IsAsciiDigit(modification[i]))
            {
                i++;
            }

            var digits = modification[start..i].TrimStart('0');
            text.Append(CultureInfo.InvariantCulture, $"{digits.Length:00}").Append(digits);
        }
    }
}
