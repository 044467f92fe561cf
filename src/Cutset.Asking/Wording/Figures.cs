using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Asking.Wording;

/// <summary>Numbers, amounts and dates as people read them; always in the invariant culture.</summary>
public static class Figures
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>1,234,567.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: 1 tie, 2 ties.</summary>
    public static string Count(long number, string singular, string plural) =>
        $"{Count(number)} {(number == 1 ? singular : plural)}";

    /// <summary>12.3 MB; 1 KB is 1,000 bytes.</summary>
    public static string Bytes(long bytes)
    {
        var value = (double)bytes;
        var unit = 0;
        while (value >= 1000 && unit < Units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }

    /// <summary>3 s, 2 min 5 s, 1 h 12 min.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => $"{(int)time.TotalHours} h {time.Minutes} min",
        { TotalMinutes: >= 1 } => $"{time.Minutes} min {time.Seconds} s",
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
    };

    /// <summary>USD 1,234,567.89; a dash where not stated.</summary>
    public static string Amount(Money? money) =>
        money is { } known ? Amount(known.Amount, known.Currency) : "–";

    /// <summary>USD 1,234,567.89; a dash where not stated.</summary>
    public static string Amount(decimal? amount, string? currency) => amount is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{currency ?? "USD"} {known:#,##0.##}")
        : "–";

    /// <summary>70.0 %, a dash where there is nothing to share.</summary>
    public static string Share(long part, long whole) => whole == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    /// <summary>70.0 %, of a share from 0 to 1.</summary>
    public static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    /// <summary>2026-04-28; a dash where not stated.</summary>
    public static string Date(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>2024-01-01 to 2025-12-31, from 2024-01-01, until 2025-12-31; empty where neither is stated.</summary>
    public static string Period(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        ({ }, { }) => $"{Date(start)} to {Date(end)}",
        ({ }, null) => $"from {Date(start)}",
        (null, { }) => $"until {Date(end)}",
        _ => "",
    };
}
