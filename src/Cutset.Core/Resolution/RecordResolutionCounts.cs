namespace Cutset.Core.Resolution;

/// <summary>How much work a resolution was.</summary>
/// <param name="Records">Records.</param>
/// <param name="Items">Records that differ in some column; only those are compared.</param>
/// <param name="Blocks">Blocks of records that were compared with each other.</param>
/// <param name="ComparedPairs">Pairs of items compared, each once.</param>
/// <param name="KeptPairs">Pairs of items that could be one organisation by their names or identifiers.</param>
/// <param name="Groups">Organisations found.</param>
public sealed record RecordResolutionCounts(
    int Records, int Items, int Blocks, long ComparedPairs, int KeptPairs, int Groups);
