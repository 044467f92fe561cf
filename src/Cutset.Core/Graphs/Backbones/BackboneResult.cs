using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Backbones;

/// <summary>Who holds B up: exact numbers for all providers.</summary>
public sealed record BackboneResult
{
    /// <summary>Distinct services that B authorised.</summary>
    public required int ServicesAuthorised { get; init; }

    /// <summary>Of these, how many list no host: on what they rest is not known.</summary>
    public required int ServicesWithoutHost { get; init; }

    /// <summary>Distinct awards that serve B.</summary>
    public required int AwardsTotal { get; init; }

    /// <summary>Net obligations of these, vehicles left out, by currency.</summary>
    public required ImmutableArray<Money> ObligatedTotal { get; init; }

    /// <summary>The providers: by services at any depth, direct services, awards (greater first), then by node.</summary>
    public required ImmutableArray<BackboneProvider> Providers { get; init; }

    /// <summary>Number of providers before the limit.</summary>
    public required int ProvidersTotal { get; init; }

    /// <summary>Who holds the awards, those with most money first (in the currency of <see cref="BackboneLayer.Obligated"/>), then
    /// by awards and by node; the first of them.</summary>
    public required ImmutableArray<AwardHolder> Holders { get; init; }

    /// <summary>How many holders there are.</summary>
    public required int HoldersTotal { get; init; }

    /// <summary>How concentrated each layer is, in the order of <see cref="BackboneLayer"/>.</summary>
    public required ImmutableArray<LayerConcentration> Layers { get; init; }
}
