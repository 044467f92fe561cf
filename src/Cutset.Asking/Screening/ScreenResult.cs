using Cutset.Core.Answers.Showing;
using Cutset.Sources.Vendors;

namespace Cutset.Asking.Screening;

/// <summary>A whole screening.</summary>
/// <param name="List">The list.</param>
/// <param name="To">B; null where none was named.</param>
/// <param name="Rows">A row for each of the list, in its order.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record ScreenResult(
    VendorList List, EntityRef? To, IReadOnlyList<ScreenRow> Rows, CoverageAnswer Coverage);
