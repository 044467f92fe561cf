using Cutset.Asking.Reports;

namespace Cutset.Web.Api;

/// <summary>A screening on its way.</summary>
/// <param name="Job">Its number.</param>
/// <param name="State"><c>running</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Step">What is being done now.</param>
/// <param name="Seconds">For how long it has been at work, or was; waiting for its turn counts until it has it.</param>
/// <param name="Problem">What is wrong and what to do, where it failed.</param>
/// <param name="Counts">How many vendors have which outcome, once it is done.</param>
/// <param name="Result">Address of the result, once it is done.</param>
internal sealed record ScreenJobJson(
    string Job, string State, string? Step, double Seconds, string? Problem, ScreenCountsJson? Counts, string? Result);
