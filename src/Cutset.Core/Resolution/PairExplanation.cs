using System.Collections.Immutable;

namespace Cutset.Core.Resolution;

/// <summary>Why two records are, or are not, held to be one organisation: the waterfall of the weights.</summary>
/// <param name="Left">Index of one record.</param>
/// <param name="Right">Index of the other.</param>
/// <param name="Steps">The name first, then every column that both state, in a fixed order.</param>
/// <param name="Bits">Their sum: log-odds in bits.</param>
/// <param name="Probability">The same as a probability, in (0, 1).</param>
public sealed record PairExplanation(
    int Left, int Right, ImmutableArray<ExplanationStep> Steps, double Bits, double Probability);
