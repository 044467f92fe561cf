using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>What chains of one grade reach and no chain of a better grade does.</summary>
/// <param name="Services">Distinct services.</param>
/// <param name="Awards">Distinct awards.</param>
/// <param name="Obligated">Net obligations of these awards, vehicles left out, by currency.</param>
public sealed record GradeCounts(int Services, int Awards, ImmutableArray<Money> Obligated)
{
    /// <summary>Nothing.</summary>
    public static GradeCounts None { get; } = new(0, 0, []);
}
