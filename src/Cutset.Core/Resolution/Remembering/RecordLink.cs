namespace Cutset.Core.Resolution.Remembering;

/// <summary>A pair of records that were joined or are to be asked about.</summary>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
/// <param name="Bits">Log-odds in bits that they are one.</param>
/// <param name="Pattern">Code of the pattern of agreement.</param>
internal readonly record struct RecordLink(int Left, int Right, float Bits, int Pattern);
