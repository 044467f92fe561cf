namespace Cutset.Core.Names.Evaluation;

/// <summary>A pair of names with a person's answer.</summary>
/// <param name="Name1">One name.</param>
/// <param name="Name2">The other.</param>
/// <param name="IsMatch">True when they are one organisation.</param>
/// <param name="Category">What kind of pair it is; empty when not said.</param>
/// <param name="Policy">Not empty: the label follows another policy than ours, so that the pair counts in no precision or
/// recall. <c>series</c>: must not be the same; <c>screening</c>: must be possible.</param>
public sealed record LabelledPair(string Name1, string Name2, bool IsMatch, string Category = "", string Policy = "");
