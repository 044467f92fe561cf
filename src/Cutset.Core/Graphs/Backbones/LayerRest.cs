namespace Cutset.Core.Graphs.Backbones;

/// <summary>A part of a layer that is not split among providers.</summary>
/// <param name="Count">How many services or awards.</param>
/// <param name="Size">The same number, or their net obligations.</param>
public readonly record struct LayerRest(int Count, decimal Size);
