using Cutset.Asking.Screening;
using Cutset.Core.Resolution.Screening;

namespace Cutset.Asking.Reports;

/// <summary>How many vendors have which outcome; <c>tied…</c> by the grade of the best chain.</summary>
public sealed record ScreenCountsJson(
    int Rows, int Same, int Possible, int None, int TiedDocumented, int TiedInferred, int TiedClaimed)
{
    /// <summary>Counts rows.</summary>
    public static ScreenCountsJson Of(IReadOnlyList<ScreenRow> rows) => new(
        rows.Count, Verdict(rows, ScreenVerdict.Same), Verdict(rows, ScreenVerdict.Possible),
        Verdict(rows, ScreenVerdict.None), Tied(rows, "documented"), Tied(rows, "inferred"), Tied(rows, "claimed"));

    private static int Verdict(IReadOnlyList<ScreenRow> rows, ScreenVerdict verdict) =>
        rows.Count(row => row.Match.Verdict == verdict);

    private static int Tied(IReadOnlyList<ScreenRow> rows, string grade) => rows.Count(row => row.Chain?.Grade == grade);
}
