using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Backbones;

/// <summary>Who holds awards that serve B: an organisation, with the companies that it owns. A subcontractor holds none: what is
/// obligated on an award is not its money.</summary>
/// <param name="Node">The holder, or the owner at the head of its group.</param>
/// <param name="Awards">Awards held that serve B, vehicles included; one of several holders counts for each.</param>
/// <param name="Obligated">Net obligations of these, vehicles left out, by currency; empty where none is stated.</param>
public sealed record AwardHolder(int Node, int Awards, ImmutableArray<Money> Obligated);
