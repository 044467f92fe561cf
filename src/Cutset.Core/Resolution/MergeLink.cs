namespace Cutset.Core.Resolution;

/// <summary>A pair of records with the reason for merging them, or for asking a person.</summary>
/// <param name="Left">Index of one record.</param>
/// <param name="Right">Index of the other.</param>
/// <param name="Grade">How sure.</param>
/// <param name="Score">Estimated probability that they are one, in [0, 1].</param>
/// <param name="Reason">Stable code of the reason: <c>same-identifier-and-name</c>, <c>same-name</c>,
/// <c>shared-identifier-unlike-names</c>, <c>decided</c>, …</param>
/// <param name="Detail">The reason in a sentence, with the values compared.</param>
public sealed record MergeLink(int Left, int Right, MergeGrade Grade, double Score, string Reason, string Detail);
