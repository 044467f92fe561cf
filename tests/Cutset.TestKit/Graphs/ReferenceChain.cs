using Cutset.Core.Graphs;

namespace Cutset.TestKit.Graphs;

/// <summary>A chain found by enumeration: one of several where parallel ties join the same nodes.</summary>
/// <param name="Grade">Its grade.</param>
/// <param name="Nodes">The nodes that it passes, from A to B.</param>
/// <param name="Ties">The tie of each step.</param>
public sealed record ReferenceChain(ChainGrade Grade, IReadOnlyList<int> Nodes, IReadOnlyList<int> Ties);
