namespace Cutset.Core.Resolution;

/// <summary>What blocking lets through, measured against known clusters.</summary>
/// <param name="TruePairs">Pairs of records of one cluster.</param>
/// <param name="KeptPairs">Those of them that would be compared, or that say the same in every column.</param>
/// <param name="ComparedPairs">All pairs that would be compared, each once.</param>
public sealed record BlockingMeasure(long TruePairs, long KeptPairs, long ComparedPairs)
{
    /// <summary>Share of true pairs kept; 1 when there are none.</summary>
    public double Share => TruePairs == 0 ? 1 : (double)KeptPairs / TruePairs;
}
