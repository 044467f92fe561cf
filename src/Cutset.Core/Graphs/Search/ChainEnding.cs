namespace Cutset.Core.Graphs.Search;

/// <summary>A last step of chains of one length, with what ranks it.</summary>
/// <param name="Step">The first of the parallel steps.</param>
/// <param name="TailSteps">How many <c>part-of</c> steps follow.</param>
/// <param name="Amount">Amount of the award, or <see cref="SupplyGraph.NoAmount"/>, which ranks last.</param>
/// <param name="Recency">First day of the latest of its ties, or <see cref="SupplyGraph.NoDay"/>, which ranks last.</param>
internal readonly record struct ChainEnding(int Step, int TailSteps, long Amount, int Recency)
    : IComparable<ChainEnding>
{
    /// <summary>True when neither is better than the other.</summary>
    public bool RanksWith(ChainEnding other) => Amount == other.Amount && Recency == other.Recency;

    /// <summary>The better one first; then by step.</summary>
    public int CompareTo(ChainEnding other) => Amount != other.Amount ? other.Amount.CompareTo(Amount)
        : Recency != other.Recency ? other.Recency.CompareTo(Recency)
        : Step != other.Step ? Step.CompareTo(other.Step) : TailSteps.CompareTo(other.TailSteps);
}
