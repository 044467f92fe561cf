namespace Cutset.Core.Resolution.Clustering;

/// <summary>Scores any pair of items.</summary>
internal interface IPairScorer
{
    /// <summary>Log-odds in bits that the two items are one; symmetric.</summary>
    double Bits(int a, int b);
}
