namespace Cutset.Core.Resolution.Clustering;

/// <summary>A pair of items with the log-odds, in bits, that they are one.</summary>
/// <param name="A">One item, the lesser.</param>
/// <param name="B">The other.</param>
/// <param name="Bits">Log-odds in bits.</param>
/// <param name="Pattern">Code of the pattern of agreement.</param>
internal readonly record struct ScoredLink(int A, int B, float Bits, int Pattern) : IComparable<ScoredLink>
{
    /// <summary>Strongest first, then by items.</summary>
    public int CompareTo(ScoredLink other)
    {
        var order = other.Bits.CompareTo(Bits);
        if (order == 0) { order = A.CompareTo(other.A); }
        return order == 0 ? B.CompareTo(other.B) : order;
    }
}
