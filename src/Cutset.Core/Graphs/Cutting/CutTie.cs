using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Cutting;

/// <summary>One thing that has to end: a tie, or an award with all its ties.</summary>
/// <param name="Award">The award; null for a tie.</param>
/// <param name="Ties">The tie; for an award its ties to B's group, or to what else it stands before.</param>
/// <param name="Kind">Kind of these ties.</param>
/// <param name="LastDay">The day on which it ends by itself unless renewed; null when not stated.</param>
public sealed record CutTie(int? Award, ImmutableArray<int> Ties, TieKind Kind, DateOnly? LastDay);
