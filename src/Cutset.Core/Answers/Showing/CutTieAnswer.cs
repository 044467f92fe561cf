using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>One thing that has to end: a tie, or an award with all its ties to agencies.</summary>
public sealed record CutTieAnswer
{
    /// <summary>What it is, in words.</summary>
    public required string What { get; init; }

    /// <summary>Written name of the kind of its ties; <c>award</c> where the award as a whole ends.</summary>
    public required string Kind { get; init; }

    /// <summary>The award; null for a tie.</summary>
    public EntityRef? Award { get; init; }

    /// <summary>When it ends by itself.</summary>
    public required CutCalendar Calendar { get; init; }

    /// <summary>The ties, with their evidence.</summary>
    public required ImmutableArray<TieAnswer> Ties { get; init; }
}
