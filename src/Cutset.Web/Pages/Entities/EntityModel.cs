using Cutset.Asking.Reports;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Resolution;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pages.Entities;

/// <summary>All that is known of an entity.</summary>
/// <param name="Address">The page.</param>
/// <param name="Card">As <c>entity --json</c> prints it.</param>
/// <param name="Reach">The agencies that it reaches, a part of them; null for an agency.</param>
/// <param name="Group">A part of the other members of its group: owned companies, sub-agencies.</param>
/// <param name="Weights">The weights of its merges, by their two record keys; those that nothing can be said of are left
/// out.</param>
/// <param name="AreWeightsOffered">True where weighing takes so long that it has to be asked for.</param>
/// <param name="Ties">A part of its ties; of an organisation or an agency the claims alone.</param>
public sealed record EntityModel(
    QuestionAddress Address, EntityReport Card, ReachAnswer? Reach, IReadOnlyList<EntityRef> Group, IReadOnlyList<TieAnswer> Ties,
    IReadOnlyDictionary<(string Left, string Right), PairExplanation> Weights, bool AreWeightsOffered)
{
    /// <summary>How many agencies are shown at once.</summary>
    public const int AgenciesShown = 25;

    /// <summary>The parameter of the address that says from where on they are shown.</summary>
    public const string AgenciesFrom = "agencies-from";

    /// <summary>How many ties, and how many members of its group, are shown at once.</summary>
    public const int RowsShown = 100;

    /// <summary>The parameter of the address that says from where on its group is shown.</summary>
    public const string GroupFrom = "group-from";

    /// <summary>The parameter of the address that says from where on its ties are shown.</summary>
    public const string TiesFrom = "ties-from";

    /// <summary>How many other members its group has.</summary>
    public int GroupTotal { get; init; }

    /// <summary>How many ties there are to show.</summary>
    public int TiesTotal { get; init; }
}
