namespace Cutset.Core.Graphs.Tracing;

/// <summary>A tie that lies on some chain.</summary>
/// <param name="Tie">Number of the tie.</param>
/// <param name="Grade">Grade of the best chain through it.</param>
/// <param name="HopsFromA">Least number of steps from A up to and with this tie, on chains of that grade.</param>
/// <param name="HopsToB">Least number of steps from behind it to B.</param>
public readonly record struct TracedTie(int Tie, ChainGrade Grade, int HopsFromA, int HopsToB);
