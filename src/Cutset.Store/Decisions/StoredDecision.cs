using Cutset.Core.Resolution;

namespace Cutset.Store.Decisions;

/// <summary>A decision as it was recorded.</summary>
/// <param name="Id">Number of the decision, in the order of recording, from 1.</param>
/// <param name="Decision">The decision.</param>
/// <param name="RetractedAt">When it was taken back; null while it stands.</param>
public sealed record StoredDecision(long Id, Decision Decision, DateTimeOffset? RetractedAt);
