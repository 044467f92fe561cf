using Cutset.Core.Answers.Screening;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Resolution.Screening;
using Cutset.Sources.Vendors;

namespace Cutset.Asking.Screening;

/// <summary>A vendor with what was found of it.</summary>
/// <param name="Vendor">The row of the list.</param>
/// <param name="Match">The outcome of the match.</param>
/// <param name="Entities">The candidates, in the order of the match.</param>
/// <param name="Reach">Its ties to B; null unless it was matched and B was named: what may be somebody else is never
/// reported as tied.</param>
/// <param name="Chain">The best chain, cited; null where there is none.</param>
public sealed record ScreenRow(
    Vendor Vendor, ScreenMatch Match, IReadOnlyList<EntityRef> Entities, VendorReach? Reach, ChainAnswer? Chain);
