using Cutset.Asking.Reports;
using Cutset.Core.Answers;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Choosing;

/// <summary>A name that is not clear, and whom it may mean.</summary>
/// <param name="Address">The question.</param>
/// <param name="Parameter">The parameter that is not clear.</param>
/// <param name="Text">What was written.</param>
/// <param name="Hits">The candidates that the question takes, best first; empty where there is none.</param>
/// <param name="Problem">What is wrong where there is no candidate but something of another kind; null where nothing is
/// called so.</param>
/// <param name="Near">Where nothing is called so, what is called nearly so.</param>
public sealed record ChoiceModel(
    QuestionAddress Address, string Parameter, string Text, IReadOnlyList<FindHitJson> Hits, string? Problem, IReadOnlyList<EntityInfo> Near);
