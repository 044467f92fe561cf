using Cutset.Core.Answers;

namespace Cutset.Store.Searching;

/// <summary>A hit with what ranks it: greater <paramref name="Band"/> first, then smaller <paramref name="Length"/>, then
/// more records, then the smaller node.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Band">Upper end of the band of its score.</param>
/// <param name="Length">Length of the search form of the name; 0 for ids and identifiers.</param>
internal readonly record struct RankedHit(EntityHit Hit, double Band, int Length);
