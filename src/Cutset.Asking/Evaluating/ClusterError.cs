namespace Cutset.Asking.Evaluating;

/// <summary>A cluster that went wrong.</summary>
/// <param name="Kind"><c>joined</c>: rows of several true clusters in one; <c>split</c>: one true cluster in several.</param>
/// <param name="Pairs">Pairs of rows that are wrong by it.</param>
/// <param name="Names">One name of each part, the largest part first.</param>
public sealed record ClusterError(string Kind, long Pairs, IReadOnlyList<string> Names);
