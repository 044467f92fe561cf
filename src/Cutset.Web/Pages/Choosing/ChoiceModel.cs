using Cutset.Asking.Reports;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Choosing;

/// <summary>A name that is not clear, and whom it may mean.</summary>
/// <param name="Address">The question.</param>
/// <param name="Parameter">The parameter that is not clear.</param>
/// <param name="Text">What was written.</param>
/// <param name="Hits">The candidates, best first; empty: nothing is called so.</param>
public sealed record ChoiceModel(QuestionAddress Address, string Parameter, string Text, IReadOnlyList<FindHitJson> Hits);
