using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Learning;

/// <summary>
/// All that a full run learns of its records as a whole and that a pair of them is weighed by. With a basis, which
/// records meet and how they are weighed depends on those records alone: so records that come later can be resolved
/// by themselves, to the very result that all records together lead to on the same basis.
/// </summary>
/// <param name="Items">Number of distinct records that were learnt from.</param>
/// <param name="Words">What is known of words.</param>
/// <param name="Near">Words a slip of the pen apart.</param>
/// <param name="Spread">In how many regions names are borne.</param>
/// <param name="Written">Names that papers use of numbered records.</param>
/// <param name="Model">The weights.</param>
/// <param name="Plan">How groups that were too large were parted.</param>
internal sealed record ResolutionBasis(
    int Items, WordBasis Words, NearWordBasis Near, SpreadBasis Spread, WrittenNames Written, MatchModel Model, BlockPlan Plan);
