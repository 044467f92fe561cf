using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>One chain from A to B. Two chains differ in the nodes they pass.</summary>
/// <param name="Grade">Grade of its weakest step.</param>
/// <param name="Steps">Its steps, from A on; never empty.</param>
/// <param name="Award">The award that it ends with; null when it ends with a service.</param>
public sealed record Chain(ChainGrade Grade, ImmutableArray<ChainStep> Steps, int? Award);
