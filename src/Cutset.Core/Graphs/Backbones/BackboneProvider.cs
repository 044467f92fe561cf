using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Backbones;

/// <summary>What of B rests on one provider, the companies that it owns included.</summary>
public sealed record BackboneProvider
{
    /// <summary>The provider: an organisation, or an agency that supplies.</summary>
    public required int Node { get; init; }

    /// <summary>Vertex of the search that counted it.</summary>
    internal int Vertex { get; init; }

    /// <summary>B's authorised services that rest on it at any depth: offered by it, or some listed host leads to one
    /// that is. What B would lose at most if it left.</summary>
    public required int ServicesAnyDepth { get; init; }

    /// <summary>Of these, offered by it, or leveraging one of its services at first hand.</summary>
    public required int ServicesDirect { get; init; }

    /// <summary>Of these, resting on it alone: offered by it, or every listed host leads to it. What B would lose at
    /// least, as far as hosts are listed.</summary>
    public required int ServicesAlone { get; init; }

    /// <summary>Awards that serve B and that it holds or is a reported subcontractor on; each once.</summary>
    public required int Awards { get; init; }

    /// <summary>Net obligations of these awards, vehicles left out.</summary>
    public required ImmutableArray<Money> Obligated { get; init; }

    /// <summary>Further awards, of companies that run on its services (inferred); 0 unless asked for.</summary>
    public int AwardsInferred { get; init; }

    /// <summary>Net obligations of these, vehicles left out.</summary>
    public ImmutableArray<Money> ObligatedInferred { get; init; } = [];

    /// <summary>Share of B's authorised services that rest on it at any depth, 0 to 1. Shares overlap.</summary>
    public double ShareOfServices { get; init; }

    /// <summary>Share of B's awards, 0 to 1. Shares overlap where an award has several parties.</summary>
    public double ShareOfAwards { get; init; }
}
