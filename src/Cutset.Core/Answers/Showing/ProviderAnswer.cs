using System.Collections.Immutable;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>What of B rests on one provider, with the companies that it owns. Meaning: docs/methods/backbone.md.</summary>
public sealed record ProviderAnswer
{
    /// <summary>Id of the provider.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>B's authorised services that rest on it at any depth, its own included: what B would lose at most.</summary>
    public required int ServicesAnyDepth { get; init; }

    /// <summary>Of these, offered by it or leveraging one of its services at first hand.</summary>
    public required int ServicesDirect { get; init; }

    /// <summary>Of these, resting on it alone, as far as hosts are listed: what B would lose at least.</summary>
    public required int ServicesAlone { get; init; }

    /// <summary>Awards that serve B and that it holds or is a reported subcontractor on.</summary>
    public required int Awards { get; init; }

    /// <summary>Net obligations of these awards, vehicles left out, in <see cref="Currency"/>; 0 where there is none.</summary>
    public required decimal Obligated { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The same in other currencies; empty as a rule.</summary>
    public ImmutableArray<Money> ObligatedElsewhere { get; init; } = [];

    /// <summary>Share of B's authorised services, 0 to 1. Shares overlap: a service can rest on several providers.</summary>
    public required double ShareOfServices { get; init; }

    /// <summary>Share of B's awards, 0 to 1.</summary>
    public required double ShareOfAwards { get; init; }

    /// <summary>With <c>--grade inferred</c>: further awards, of companies that run on its services. Never added up.</summary>
    public int? AwardsInferred { get; init; }

    /// <summary>Net obligations of these.</summary>
    public ImmutableArray<Money>? ObligatedInferred { get; init; }

    /// <summary>With <c>--grade inferred</c>: services at any depth, awards and obligations by documented and inferred chains
    /// together; null otherwise. An inferred chain ends in an award, so the services are those of documented ones.</summary>
    public GradeCounts? WithInferred { get; init; }

    /// <summary>How sure its services at any depth and its awards are. Null where a large answer left no time for it.</summary>
    public CertaintyAnswer? Certainty { get; init; }
}
