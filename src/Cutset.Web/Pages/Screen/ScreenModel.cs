using Cutset.Asking.Reports;
using Cutset.Sources.Vendors;

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
/// <param name="Rows">The first rows of the result.</param>
/// <param name="WithAgency">True where ties to an agency were asked for.</param>
public sealed record ScreenModel(
    string? Id, string Name, IReadOnlyList<string> Header, VendorColumns? Guess, IReadOnlyList<IReadOnlyList<string>> Sample,
    string? Doing, string? Problem, ScreenCountsJson? Counts, IReadOnlyList<ScreenRowJson> Rows, bool WithAgency)
{
    /// <summary>Rows that are done with in this step, of all; null where the step does not count them.</summary>
    public (long Done, long Total)? Progress { get; init; }

    /// <summary>How long it has been at work.</summary>
    public TimeSpan Elapsed { get; init; }
}
