using Cutset.Asking.Reports;
using Cutset.Sources.Vendors;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Screen;

/// <summary>Where a list stands.</summary>
/// <param name="Id">The job; null: nothing was uploaded yet.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Header">Its columns.</param>
/// <param name="Guess">What they are taken for.</param>
/// <param name="Sample">Its first rows.</param>
/// <param name="Doing">What is being done now; null: it waits to be started.</param>
/// <param name="Problem">Why it ended.</param>
/// <param name="Counts">The result in numbers; null until it is there.</param>
/// <param name="Rows">Rows of the result, as many as are shown at once.</param>
/// <param name="WithAgency">True where ties to an agency were asked for.</param>
public sealed record ScreenModel(
    string? Id, string Name, IReadOnlyList<string> Header, VendorColumns? Guess, IReadOnlyList<IReadOnlyList<string>> Sample,
    string? Doing, string? Problem, ScreenCountsJson? Counts, IReadOnlyList<ScreenRowJson> Rows, bool WithAgency)
{
    /// <summary>How many rows of a result are shown at once.</summary>
    public const int RowsShown = 200;

    /// <summary>The address of the page; set where there is a result.</summary>
    public QuestionAddress? Address { get; init; }

    /// <summary>How many rows of the result stand before those shown.</summary>
    public int Offset => Address?.Place("offset") ?? 0;

    /// <summary>Rows that are done with in this step, of all; null where the step does not count them.</summary>
    public (long Done, long Total)? Progress { get; init; }

    /// <summary>How long it has been at work.</summary>
    public TimeSpan Elapsed { get; init; }
}
