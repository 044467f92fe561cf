using System.Collections.Immutable;

namespace Cutset.Store.Workspaces;

/// <summary>Outcome of recomputing all digests of a workspace.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Bytes">How many bytes they hold.</param>
/// <param name="Findings">What is wrong, ordered by path (ordinal); empty when all is well.</param>
public sealed record VerifyResult(int Files, long Bytes, ImmutableArray<VerifyFinding> Findings);
