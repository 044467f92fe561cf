using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Asking.Wording;

/// <summary>The totals by documented chains and by wider ones side by side, as columns of a table.</summary>
public static class TotalWords
{
    /// <summary>What an inferred chain is worth.</summary>
    public const string Inferred =
        "An inferred chain runs through a company as a whole: no record says that its award uses the service.";

    /// <summary>What the columns with inferred chains mean, each with an asterisk.</summary>
    public const string Legend = "* By documented and inferred chains together, each award once. " + Inferred;

    /// <summary>What the columns with claims mean, each with two asterisks.</summary>
    public const string ClaimedLegend = "** With claims, too.";

    /// <summary>The columns of a total, short, so that a table of all totals fits a terminal; a <c>&gt;</c> aligns to the
    /// right.</summary>
    public static string[] Headers(string mark) => [$">services {mark}", $">awards {mark}", $">obligated {mark}"];

    /// <summary>The cells of a total.</summary>
    public static string[] Cells(GradeCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return [Figures.Count(counts.Services), Figures.Count(counts.Awards), Sums(counts.Obligated)];
    }

    /// <summary>Amounts in all their currencies; a dash where there is none.</summary>
    public static string Sums(ImmutableArray<Money> sums) =>
        sums.IsEmpty ? "–" : string.Join(" + ", sums.Select(static sum => Figures.Amount(sum)));

    /// <summary>A total in a sentence: 3 services and 2 awards (USD 5 obligated).</summary>
    public static string Of(GradeCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return $"{Figures.Count(counts.Services, "service", "services")} and {Figures.Count(counts.Awards, "award", "awards")}"
            + (counts.Obligated.IsEmpty ? "" : $" ({Sums(counts.Obligated)} obligated)");
    }
}
