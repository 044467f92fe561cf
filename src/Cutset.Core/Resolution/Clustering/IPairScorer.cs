using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Clustering;

/// <summary>Scores any pair of items.</summary>
internal interface IPairScorer
{
    /// <summary>Log-odds in bits that the two items are one; symmetric.</summary>
    /// <param name="a">One item.</param>
    /// <param name="b">The other.</param>
    /// <param name="pattern">How they agree.</param>
    double Bits(int a, int b, out PairPattern pattern);
}
