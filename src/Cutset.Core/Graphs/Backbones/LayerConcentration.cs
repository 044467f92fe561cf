namespace Cutset.Core.Graphs.Backbones;

/// <summary>How concentrated a layer is. What is split and what is left out are together the whole of B: its authorised
/// services, its awards, or their net obligations in one currency.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Hhi">Herfindahl-Hirschman index: the sum of the squared shares, 1/n when n providers share evenly, 1 when
/// one has all; 0 for an empty layer.</param>
/// <param name="Providers">Number of providers with a share. Companies under one owner are one.</param>
/// <param name="Whole">What is split: a number of services or awards, or an amount. The shares add up to it.</param>
public readonly record struct LayerConcentration(BackboneLayer Layer, double Hhi, int Providers, decimal Whole)
{
    /// <summary>What falls to nobody: services that nobody offers in these records, or whose hosts are not listed; awards
    /// without a holder.</summary>
    public LayerRest Unnamed { get; init; }

    /// <summary>Money only: awards whose net obligations are negative, for which there is no share.</summary>
    public LayerRest Negative { get; init; }

    /// <summary>Money only: ISO 4217 code; null elsewhere, and where no award carries money.</summary>
    public string? Currency { get; init; }

    /// <summary>The shares added up, in the unit of <see cref="Whole"/>: equal to it but for rounding.</summary>
    internal double SharesTotal { get; init; }
}
