using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>What counts as a chain, for all questions (docs/methods/chains.md).</summary>
public sealed record ChainOptions
{
    /// <summary>All grades, any length, the newest state of the records.</summary>
    public static ChainOptions Default { get; } = new();

    /// <summary>The weakest grade that still counts; default <see cref="ChainGrade.Claimed"/>, that is: all.</summary>
    public ChainGrade Grade { get; init; } = ChainGrade.Claimed;

    /// <summary>Which ties count, by their time.</summary>
    public TimeFilter Time { get; init; } = TimeFilter.Newest;

    /// <summary>The greatest number of steps of a chain, ownership and part-of included; null: any.</summary>
    public int? MaxHops { get; init; }

    /// <summary>
    /// The kinds that may be steps; empty: all. The structural kinds <c>provides</c>, <c>owns</c> and <c>part-of</c>
    /// always may, and <c>serves</c> whenever <c>holds</c> or <c>subaward</c> may.
    /// </summary>
    public ImmutableArray<TieKind> Kinds { get; init; } = [];

    /// <summary>A chain must pass through one of these nodes; empty: not asked.</summary>
    public ImmutableArray<int> Through { get; init; } = [];

    /// <summary>No chain passes through any of these nodes.</summary>
    public ImmutableArray<int> Without { get; init; } = [];

    /// <summary>
    /// True: certain merges only. Each node counts as its cores, and each end of the question as the core of its node
    /// that has most ties (of several, the first).
    /// </summary>
    public bool CertainOnly { get; init; }

    /// <summary>What is wrong with the options; empty when nothing is.</summary>
    public ImmutableArray<string> Validate()
    {
        var faults = Time.Validate().ToBuilder();
        if (MaxHops < 1)
        {
            faults.Add("A chain has one step at least.");
        }

        if (Kinds.Contains(TieKind.OrdersUnder))
        {
            faults.Add("Ties orders-under are no steps of a chain.");
        }

        return faults.ToImmutable();
    }
}
