using Cutset.Core.Resolution.Clustering;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>A record that came and one that it meets, which may be one.</summary>
/// <param name="Record">Place of the record that came.</param>
/// <param name="Other">Place of the other.</param>
/// <param name="IsRepeated">True when both say the same, and enough to be one by that; decisions may name one of them.</param>
/// <param name="Link">How far they are one.</param>
internal readonly record struct FreshPair(int Record, int Other, bool IsRepeated, ScoredLink Link);
