namespace Cutset.Core.Answers;

/// <summary>An entity that a search found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Reason">Why it was found.</param>
/// <param name="Matched">The name or identifier that matched, as written.</param>
/// <param name="Score">In (0, 1], greater is better; comparable within one search only.</param>
public sealed record EntityHit(EntityInfo Entity, HitReason Reason, string Matched, double Score);
