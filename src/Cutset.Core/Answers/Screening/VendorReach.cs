using Cutset.Core.Graphs.Tracing;

namespace Cutset.Core.Answers.Screening;

/// <summary>How one entity reaches B. Grades are never added up; all counts are zero where B is no agency.</summary>
/// <param name="Documented">By documented chains.</param>
/// <param name="Inferred">By inferred chains only.</param>
/// <param name="Claimed">By chains with a claim only.</param>
/// <param name="Best">A best chain: of the best grade and, of that, with the fewest steps; of several, the one over the
/// award with the greatest obligations, then the one with the least nodes. Null: there is no chain in these
/// records.</param>
public sealed record VendorReach(GradeReach Documented, GradeReach Inferred, GradeReach Claimed, Chain? Best)
{
    /// <summary>No chain.</summary>
    public static VendorReach None { get; } = new(default, default, default, null);
}
