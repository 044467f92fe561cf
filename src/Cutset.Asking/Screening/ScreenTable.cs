using System.Globalization;
using Cutset.Core.Answers.Screening;

namespace Cutset.Asking.Screening;

/// <summary>The result of a screening as a table: the columns of the list, then ours.</summary>
public static class ScreenTable
{
    private static readonly string[] Ours =
    [
        "cutset_row", "cutset_match", "cutset_score", "cutset_entity", "cutset_entity_name", "cutset_reason",
        "cutset_candidates", "cutset_tied", "cutset_services_documented", "cutset_awards_documented",
        "cutset_services_inferred", "cutset_awards_inferred", "cutset_services_claimed", "cutset_awards_claimed",
        "cutset_chain", "cutset_citations",
    ];

    /// <summary>The header.</summary>
    public static string[] Header(ScreenResult result) => [.. result.List.Header, .. Ours];

    /// <summary>One row.</summary>
    public static string[] Row(ScreenResult result, ScreenRow row)
    {
        var cells = new List<string>(result.List.Header.Count + Ours.Length);
        for (var column = 0; column < result.List.Header.Count; column++)
        {
            cells.Add(column < row.Vendor.Cells.Length ? row.Vendor.Cells[column] : "");
        }

        var isMatched = row.Match.Verdict == Core.Resolution.Screening.ScreenVerdict.Same;
        cells.Add(Number(row.Vendor.Row));
        cells.Add(ScreenWords.Of(row.Match.Verdict));
        cells.Add(row.Match.Candidates.IsEmpty
            ? ""
            : row.Match.Candidates[0].Score.ToString("0.00", CultureInfo.InvariantCulture));
        cells.Add(isMatched ? row.Entities[0].Id : "");
        cells.Add(isMatched ? row.Entities[0].Name : "");
        cells.Add(ScreenWords.Reason(row.Match));
        cells.Add(isMatched ? "" : ScreenWords.Candidates(row));
        cells.Add(ScreenWords.Tied(row, result.To is not null));
        AddReach(cells, row.Reach);
        cells.Add(ScreenWords.Chain(row.Chain));
        cells.Add(ScreenWords.Citations(row.Chain));
        return [.. cells];
    }

    private static void AddReach(List<string> cells, VendorReach? reach)
    {
        GradeReach?[] grades = [reach?.Documented, reach?.Inferred, reach?.Claimed];
        foreach (var grade in grades)
        {
            cells.Add(grade is { } counts ? Number(counts.Services) : "");
            cells.Add(grade is { } same ? Number(same.Awards) : "");
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
