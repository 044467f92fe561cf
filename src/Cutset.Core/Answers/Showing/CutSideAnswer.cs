using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>A smallest cut, or why there is none.</summary>
public sealed record CutSideAnswer
{
    /// <summary><c>separated</c>, <c>already-apart</c> or <c>inseparable</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What has to end; empty unless separated.</summary>
    public required ImmutableArray<CutTieAnswer> Ties { get; init; }

    /// <summary>Number of things that have to end.</summary>
    public int Count => Ties.Length;

    /// <summary>The greatest flow: equal to the number of ties (or, weighted by money, to the amount in whole units of
    /// currency), which proves that no smaller cut exists.</summary>
    public required decimal Flow { get; init; }

    /// <summary>What was checked, in a sentence.</summary>
    public required string Proof { get; init; }

    /// <summary>Inseparable: a chain of ties none of which can end so.</summary>
    public ImmutableArray<TieAnswer>? Chain { get; init; }
}
