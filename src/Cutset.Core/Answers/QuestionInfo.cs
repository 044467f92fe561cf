using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>Two records that may be one organisation, for a person to decide.</summary>
/// <param name="Position">Place in the queue, from 0; the most doubtful first.</param>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
/// <param name="LeftNode">The entity that holds the one.</param>
/// <param name="RightNode">The entity that holds the other.</param>
/// <param name="Score">Estimated probability that they are one, in [0, 1].</param>
/// <param name="Reason">Stable code of the reason.</param>
/// <param name="Detail">The reason in a sentence.</param>
public sealed record QuestionInfo(
    int Position, RecordKey Left, RecordKey Right, int LeftNode, int RightNode, double Score, string Reason,
    string Detail);
