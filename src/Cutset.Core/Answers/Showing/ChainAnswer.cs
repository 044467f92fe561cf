using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>One chain.</summary>
/// <param name="Grade"><c>documented</c>, <c>inferred</c> or <c>claimed</c>.</param>
/// <param name="Steps">Its steps, from A on.</param>
public sealed record ChainAnswer(string Grade, ImmutableArray<StepAnswer> Steps);
