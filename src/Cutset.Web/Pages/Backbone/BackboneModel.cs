using System.Collections.Immutable;
using Cutset.Core.Answers.Showing;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Backbone;

/// <summary>Whom an agency depends on.</summary>
/// <param name="Address">The question.</param>
/// <param name="Answer">The answer, as <c>backbone --json</c> prints it.</param>
/// <param name="Under">The tree under one provider; null where none is asked for.</param>
/// <param name="Expiring">What ends in the twelve months after the day of the answer, the soonest first; a part of it.</param>
/// <param name="ExpiringTotal">How much that is in all.</param>
/// <param name="Limit">How many providers were asked for.</param>
public sealed record BackboneModel(
    QuestionAddress Address, BackboneAnswer Answer, ProviderTreeAnswer? Under, ImmutableArray<TieAnswer> Expiring,
    int ExpiringTotal, int Limit)
{
    /// <summary>How much of what ends is shown at once.</summary>
    public const int ExpiringShown = 200;

    /// <summary>The parameter of the address that says from where on it is shown.</summary>
    public const string ExpiringFrom = "ending-from";

    /// <summary>How many providers stand before those listed.</summary>
    public int Offset => Address.Place("offset");
}
