namespace Cutset.Core.Resolution.Scoring;

/// <summary>A distinct word that makes a name: a brand, a family name.</summary>
/// <param name="Hash">Its stable hash.</param>
/// <param name="Count">In how many distinct names it occurs.</param>
/// <param name="Name">A name that holds it.</param>
/// <param name="Index">Where it stands there.</param>
internal readonly record struct TellingWord(ulong Hash, int Count, int Name, int Index);
