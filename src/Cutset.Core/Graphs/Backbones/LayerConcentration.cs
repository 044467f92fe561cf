namespace Cutset.Core.Graphs.Backbones;

/// <summary>How concentrated a layer is.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Hhi">Herfindahl-Hirschman index: the sum of the squared shares, 1/n when n providers share evenly, 1 when
/// one has all; 0 for an empty layer.</param>
/// <param name="Providers">Number of providers with a share. Companies under one owner are one.</param>
/// <param name="Whole">What is split: a number of services or awards, or an amount.</param>
public readonly record struct LayerConcentration(BackboneLayer Layer, double Hhi, int Providers, decimal Whole);
