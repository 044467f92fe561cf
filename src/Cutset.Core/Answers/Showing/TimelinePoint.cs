using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>An answer as of one day. The lists of ties are those of a trace and compare with the day before in the list.
/// </summary>
public sealed record TimelinePoint
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Trace: the counts as of it; null for a backbone.</summary>
    public TraceSummaryAnswer? Trace { get; init; }

    /// <summary>Ties on chains that are new to the records: first listed, or begun, after the day before.</summary>
    public ImmutableArray<TieAnswer> Appeared { get; init; } = [];

    /// <summary>Ties that were in the records on the day before, too, but joined the answer only now.</summary>
    public ImmutableArray<TieAnswer> Joined { get; init; } = [];

    /// <summary>Ties that the records no longer have.</summary>
    public ImmutableArray<TieAnswer> Gone { get; init; } = [];

    /// <summary>Ties that the records still have, and that left the answer.</summary>
    public ImmutableArray<TieAnswer> Left { get; init; } = [];

    /// <summary>Backbone: the answer as of the day; null for a trace.</summary>
    public BackboneAnswer? Backbone { get; init; }
}
