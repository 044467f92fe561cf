namespace Cutset.Core.Graphs.Search;

/// <summary>How many of B's authorised services rest on a provider.</summary>
/// <param name="AnyDepth">At any depth, its own included.</param>
/// <param name="Direct">Its own, and those that list one of its services as a host.</param>
/// <param name="Alone">Its own, and those of which every listed host leads to it.</param>
internal readonly record struct RestingCounts(int AnyDepth, int Direct, int Alone);
