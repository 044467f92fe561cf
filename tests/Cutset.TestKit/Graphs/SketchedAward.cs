namespace Cutset.TestKit.Graphs;

/// <summary>An award of a <see cref="GraphSketch"/>.</summary>
/// <param name="Obligated">Net obligations in hundredths.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="IsVehicle">True for a vehicle.</param>
public sealed record SketchedAward(long? Obligated, DateOnly? Start, DateOnly? End, bool IsVehicle);
