using Cutset.Asking.Reviewing;
using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>A claim that waits for a person.</summary>
/// <param name="Claim">The sentence and the key by which people decide.</param>
/// <param name="Supplier">Who is said to supply.</param>
/// <param name="Supplied">Who is said to be supplied.</param>
/// <param name="Priority">What hangs on the two; the greatest comes first.</param>
/// <param name="Evidence">The articles.</param>
public sealed record WaitingClaimJson(
    ClaimAnswer Claim, EntityRef Supplier, EntityRef Supplied, double Priority, IReadOnlyList<Citation> Evidence)
{
    /// <summary>From the queue.</summary>
    public static WaitingClaimJson Of(ClaimItem item) => new(
        ClaimAnswer.Of(item.Claim), EntityRef.Of(item.Tie.From), EntityRef.Of(item.Tie.To), item.Priority,
        [.. item.Tie.Evidence.Select(Citation.Of)]);
}
