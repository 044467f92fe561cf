using System.Globalization;
using System.Text.RegularExpressions;

namespace Cutset.Sources.FedRamp;

/// <summary>Finds a day in a file's name, as in <c>data-2024-06-15.json</c>.</summary>
internal static partial class FileNameDate
{
    internal static DateOnly? Of(string fileName)
    {
        foreach (Match match in IsoDay().Matches(fileName))
        {
            if (DateOnly.TryParseExact(
                match.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();
}
