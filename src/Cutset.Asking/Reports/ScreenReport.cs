using Cutset.Asking.Screening;
using Cutset.Core.Answers.Showing;
using Cutset.Sources.Vendors;

namespace Cutset.Asking.Reports;

/// <summary>What <c>cutset screen --json</c> prints.</summary>
public sealed record ScreenReport(
    EntityRef? To, string? NameColumn, ScreenCountsJson Counts, IReadOnlyList<ScreenRowJson> Rows, CoverageAnswer Coverage)
{
    /// <summary>From the result.</summary>
    public static ScreenReport Of(ScreenResult result) => new(
        result.To, result.List.Columns.HeaderOf(VendorRole.Name), ScreenCountsJson.Of(result.Rows),
        [.. result.Rows.Select(row => ScreenRowJson.Of(row, result.To is not null))], result.Coverage);
}
