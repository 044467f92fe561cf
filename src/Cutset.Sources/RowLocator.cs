using System.Globalization;

namespace Cutset.Sources;

/// <summary>The places of records in tables: <c>row 17</c>, the header being row 1.</summary>
internal static class RowLocator
{
    private const string Word = "row ";

    /// <summary>The record numbers among the locators; anything else is left out.</summary>
    internal static HashSet<long> Numbers(IEnumerable<string> locators)
    {
        var numbers = new HashSet<long>();
        foreach (var locator in locators)
        {
            if (locator.StartsWith(Word, StringComparison.Ordinal)
                && long.TryParse(locator.AsSpan(Word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>The locator of a record number.</summary>
    internal static string Of(long number) => string.Create(CultureInfo.InvariantCulture, $"{Word}{number}");
}
