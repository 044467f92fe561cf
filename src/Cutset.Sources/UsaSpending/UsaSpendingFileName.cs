using System.Globalization;
using System.Text.RegularExpressions;

namespace Cutset.Sources.UsaSpending;

/// <summary>The date in a file's name, in both of the publisher's patterns.</summary>
internal static partial class UsaSpendingFileName
{
    /// <summary>
    /// The day for which the file speaks: <c>…_2025-03-28_H03M23S17_1.csv</c> (time of the download, UTC) or
    /// <c>FY2025_070_Contracts_Full_20250306_1.csv</c> (archive); null when the name says nothing.
    /// </summary>
    internal static DateOnly? AsOf(string name)
    {
        var match = DatePattern().Match(name);
        return match.Success && DateOnly.TryParseExact(
            match.Groups[1].ValueSpan.ToString().Replace("-", "", StringComparison.Ordinal),
            "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    [GeneratedRegex(@"_(20\d{2}-\d{2}-\d{2}|20\d{6})(?=_|\.|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
