using System.Collections.Immutable;
using System.Globalization;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Asking.Wording;

/// <summary>Cells of CSV as machines read them: plain numbers with a point, shares from 0 to 1, days as YYYY-MM-DD.</summary>
internal static class CsvCells
{
    private const string UsualCurrency = "USD";

    /// <summary>A number or a share; empty where not stated.</summary>
    public static string Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day; empty where not stated.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The currency of the column of amounts: dollars where there are any or nothing at all, else the first by code.
    /// </summary>
    public static string Currency(params ReadOnlySpan<ImmutableArray<Money>> sums)
    {
        var currencies = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sum in sums)
        {
            currencies.UnionWith(sum.Select(static money => money.Currency));
        }

        return currencies.Count == 0 || currencies.Contains(UsualCurrency) ? UsualCurrency : currencies.First();
    }

    /// <summary>The amount in a currency, 0 where there is none in it; then those in others, as <c>EUR 1.50; GBP 2</c>.
    /// </summary>
    public static (string Amount, string Elsewhere) Amounts(ImmutableArray<Money> sums, string currency) => (
        Number(sums.Where(money => money.Currency == currency).Sum(static money => money.Amount)),
        string.Join("; ", sums.Where(money => money.Currency != currency)
            .Select(static money => $"{money.Currency} {Number(money.Amount)}")));

    /// <summary>Services, awards and amounts of a total; empty cells where it was not asked for.</summary>
    public static string[] Total(GradeCounts? counts, string currency)
    {
        if (counts is null)
        {
            return ["", "", "", ""];
        }

        var (amount, elsewhere) = Amounts(counts.Obligated, currency);
        return [Number(counts.Services), Number(counts.Awards), amount, elsewhere];
    }

    /// <summary>The names of the columns of <see cref="Total"/>.</summary>
    public static string[] TotalHeader(string with) =>
        [$"services_{with}", $"awards_{with}", $"obligated_{with}", $"obligated_elsewhere_{with}"];
}
