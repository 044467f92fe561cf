using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>
/// The counts of a trace. All but those in <see cref="Inferred"/> and <see cref="Claimed"/> are of documented chains;
/// grades are never added up. B means B with its group. All zero where B is no agency.
/// </summary>
public sealed record TraceSummary
{
    /// <summary>Distinct services that B authorised, whoever offers them.</summary>
    public int ServicesAuthorised { get; init; }

    /// <summary>Of these, reached by a documented chain: <see cref="ServicesProvided"/> +
    /// <see cref="ServicesAnyDepth"/>.</summary>
    public int ServicesReached { get; init; }

    /// <summary>Of these, offered by A itself (its group): no <c>hosts</c> or <c>supports</c> tie on the shortest way.
    /// Where A is a service: A.</summary>
    public int ServicesProvided { get; init; }

    /// <summary>Of these, one such tie away on the shortest way.</summary>
    public int ServicesOneStep { get; init; }

    /// <summary>Of these, one or more such ties away on the shortest way.</summary>
    public int ServicesAnyDepth { get; init; }

    /// <summary>Distinct awards that serve B, whoever holds them, vehicles included.</summary>
    public int AwardsTotal { get; init; }

    /// <summary>Of these, reached by a documented chain: held by A's group, or it reported a subaward on them.</summary>
    public int AwardsReached { get; init; }

    /// <summary>Net obligations of all awards that serve B, vehicles left out, by currency; each award once.</summary>
    public ImmutableArray<Money> ObligatedTotal { get; init; } = [];

    /// <summary>Of these, the awards reached by a documented chain. A subcontractor's share is not known: this is the
    /// size of the awards, not of A's part in them.</summary>
    public ImmutableArray<Money> ObligatedReached { get; init; } = [];

    /// <summary>What inferred chains reach and documented ones do not.</summary>
    public GradeCounts Inferred { get; init; } = GradeCounts.None;

    /// <summary>True where a claim that a person confirmed lies on some chain.</summary>
    public bool HasConfirmedClaims { get; init; }

    /// <summary>Companies of which an article says that they supply B itself, by chains that reach nothing that could be
    /// counted; those of which a person confirmed it, and the others.</summary>
    public (int Confirmed, int Open) SaidToSupply { get; init; }

    /// <summary>What only chains with a claim reach.</summary>
    public GradeCounts Claimed { get; init; } = GradeCounts.None;
}
