using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>How A reaches B.</summary>
public sealed record TraceResult
{
    /// <summary>The counts.</summary>
    public required TraceSummary Summary { get; init; }

    /// <summary>All ties on some chain within the limits, by tie number.</summary>
    public required ImmutableArray<TracedTie> Ties { get; init; }

    /// <summary>
    /// The last steps into B, one for each pair of ends and kind: by grade, hops, amount (greater first), node, agency.
    /// </summary>
    public required ImmutableArray<LastStep> LastSteps { get; init; }

    /// <summary>The best chains, in the order of docs/methods/chains.md.</summary>
    public required ImmutableArray<Chain> Chains { get; init; }

    /// <summary>True when <see cref="Chains"/> are all there are.</summary>
    public required bool ChainsAreAll { get; init; }

    /// <summary>
    /// Number of ties among <see cref="Ties"/> that lie on a walk from A to B of which it could not be settled in
    /// reasonable time whether it can do without repeating a node. 0 in all but contrived graphs.
    /// </summary>
    public required int UnsettledTies { get; init; }
}
