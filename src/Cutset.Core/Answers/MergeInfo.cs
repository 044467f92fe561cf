using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Core.Answers;

/// <summary>Two records that were merged into one entity, and why.</summary>
/// <param name="Node">The entity.</param>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
/// <param name="Grade">How sure.</param>
/// <param name="Score">Estimated probability that they are one, in [0, 1].</param>
/// <param name="Reason">Stable code of the reason.</param>
/// <param name="Detail">The reason in a sentence.</param>
public sealed record MergeInfo(
    int Node, RecordKey Left, RecordKey Right, MergeGrade Grade, double Score, string Reason, string Detail);
