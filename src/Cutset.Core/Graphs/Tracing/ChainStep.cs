using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>One step of a chain.</summary>
/// <param name="From">Node that it leaves.</param>
/// <param name="To">Node that it comes to.</param>
/// <param name="Kind">Kind of the first of its ties.</param>
/// <param name="AsCompany">True for <c>provides</c> taken backwards: from a service to its provider as a whole.</param>
/// <param name="Ties">All ties that make this step, the lowest kind first; never empty.</param>
public sealed record ChainStep(int From, int To, TieKind Kind, bool AsCompany, ImmutableArray<int> Ties);
