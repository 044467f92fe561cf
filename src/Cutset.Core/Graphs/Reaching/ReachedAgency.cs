using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Reaching;

/// <summary>An agency that A reaches, the agencies that are part of it included.</summary>
public sealed record ReachedAgency
{
    /// <summary>The agency.</summary>
    public required int Node { get; init; }

    /// <summary>Grade of the best chain to it.</summary>
    public required ChainGrade Grade { get; init; }

    /// <summary>Services by documented chains.</summary>
    public required int Services { get; init; }

    /// <summary>All services that it authorised, whoever offers them.</summary>
    public required int ServicesAuthorised { get; init; }

    /// <summary>Awards by documented chains.</summary>
    public required int Awards { get; init; }

    /// <summary>All awards that serve it, whoever holds them.</summary>
    public required int AwardsTotal { get; init; }

    /// <summary>Net obligations of the awards by documented chains, vehicles left out.</summary>
    public required ImmutableArray<Money> Obligated { get; init; }

    /// <summary>What only inferred chains reach.</summary>
    public GradeCounts Inferred { get; init; } = GradeCounts.None;

    /// <summary>What only chains with a claim reach.</summary>
    public GradeCounts Claimed { get; init; } = GradeCounts.None;

    /// <summary>Companies of which an article says that they supply the agency itself: neither a service nor an award, and in no
    /// count; those of which a person confirmed it, and the others.</summary>
    public (int Confirmed, int Open) SaidToSupply { get; init; }

    /// <summary>Share of its authorised services, 0 to 1.</summary>
    public double ShareOfServices => ServicesAuthorised == 0 ? 0 : (double)Services / ServicesAuthorised;

    /// <summary>Share of its awards, 0 to 1.</summary>
    public double ShareOfAwards => AwardsTotal == 0 ? 0 : (double)Awards / AwardsTotal;
}
