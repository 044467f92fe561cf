using System.Collections.Immutable;

namespace Cutset.Core.Graphs.Cutting;

/// <summary>What it takes to leave no chain from A to B. A closed set: switch over all three.</summary>
public abstract record CutOutcome
{
    private CutOutcome()
    {
    }

    /// <summary>A smallest set of ties that can end; of several the one nearest to B.</summary>
    /// <param name="Ties">What ends: awards first, then ties, by number.</param>
    /// <param name="Flow">The greatest flow from A to B: so many chains share none of what can end (by
    /// <see cref="CutMeasure.Count"/>; otherwise the money in hundredths), so no smaller cut exists.</param>
    /// <param name="Weight">The money that the set carries, in hundredths of one currency.</param>
    /// <param name="IsProved">The proof held: the flow is as great as the set, and a search after removing it found no
    /// chain.</param>
    public sealed record Separated(ImmutableArray<CutTie> Ties, long Flow, long Weight, bool IsProved) : CutOutcome;

    /// <summary>No chain exists in these records to begin with.</summary>
    public sealed record AlreadyApart : CutOutcome;

    /// <summary>Nothing that can end (by whom was asked for) separates them.</summary>
    /// <param name="Ties">A chain of ties none of which can end so.</param>
    public sealed record Inseparable(ImmutableArray<int> Ties) : CutOutcome;
}
