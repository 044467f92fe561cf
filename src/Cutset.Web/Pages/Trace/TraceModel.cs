using System.Collections.Immutable;
using Cutset.Core.Answers.Showing;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pictures;

namespace Cutset.Web.Pages.Trace;

/// <summary>A trace, with what its picture is drawn from.</summary>
/// <param name="Address">The question.</param>
/// <param name="Answer">The answer, as <c>trace --json</c> prints it.</param>
/// <param name="Steps">The steps of the chains listed, each once.</param>
/// <param name="Picture">The picture; empty where there is no chain.</param>
/// <param name="Days">Days of the imported full listings, ascending.</param>
/// <param name="Limit">How many chains were asked for.</param>
public sealed record TraceModel(
    QuestionAddress Address, TraceAnswer Answer, ImmutableArray<ChainStepRow> Steps, PictureView Picture,
    ImmutableArray<DateOnly> Days, int Limit);
