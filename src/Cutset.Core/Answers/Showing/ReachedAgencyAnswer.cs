using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>An agency that A reaches, its sub-agencies included.</summary>
public sealed record ReachedAgencyAnswer
{
    /// <summary>Id of the agency.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Grade of the best chain to it.</summary>
    public required string Grade { get; init; }

    /// <summary>Services that it authorised and that documented chains reach.</summary>
    public required int Services { get; init; }

    /// <summary>All services that it authorised.</summary>
    public required int ServicesAuthorised { get; init; }

    /// <summary>Share of them, 0 to 1.</summary>
    public required double ShareOfServices { get; init; }

    /// <summary>Awards that documented chains reach.</summary>
    public required int Awards { get; init; }

    /// <summary>All awards that serve it.</summary>
    public required int AwardsTotal { get; init; }

    /// <summary>Share of them, 0 to 1.</summary>
    public required double ShareOfAwards { get; init; }

    /// <summary>Net obligations of the awards reached, by currency; their size, not A's part in them.</summary>
    public required ImmutableArray<Money> Obligated { get; init; }

    /// <summary>What only inferred chains reach; nothing unless they were asked for.</summary>
    public required GradeCounts Inferred { get; init; }

    /// <summary>What inferred chains reach, documented ones included; null unless asked for.</summary>
    public GradeCounts? WithInferred { get; init; }

    /// <summary>What chains with a claim reach, all others included; null unless asked for.</summary>
    public GradeCounts? WithClaimed { get; init; }

    /// <summary>Companies of which an article says that they supply the agency itself, which is in no total; null where there are
    /// none.</summary>
    public SaidToSupplyAnswer? SaidToSupply { get; init; }
}
