namespace Cutset.Core.Graphs.Sureness;

/// <summary>How much of a count hangs on likely merges.</summary>
/// <param name="Count">The count with all merges.</param>
/// <param name="CertainCount">The count with certain merges only. Where an end of the question falls into several cores,
/// the one with most ties stands for it.</param>
/// <param name="Pivot">The single likely merge without which the count changes most; of several the first. Null when none
/// changes it.</param>
/// <param name="Tried">How many likely merges were tried.</param>
/// <param name="Involved">How many stand in the answer.</param>
public sealed record CertaintyResult(int Count, int CertainCount, PivotalMerge? Pivot, int Tried, int Involved);
