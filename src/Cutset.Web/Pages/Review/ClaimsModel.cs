using Cutset.Asking.Reviewing;

namespace Cutset.Web.Pages.Review;

/// <summary>One claim of the queue.</summary>
/// <param name="Item">The claim; null: none waits.</param>
/// <param name="Standing">How far the visitor is.</param>
public sealed record ClaimsModel(ClaimItem? Item, ReviewStanding Standing);
