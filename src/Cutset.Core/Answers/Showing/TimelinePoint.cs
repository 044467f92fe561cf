using System.Collections.Immutable;
using Cutset.Core.Graphs.Timelines;

namespace Cutset.Core.Answers.Showing;

/// <summary>An answer as of one day. The lists of ties compare with the day before in the list: of a trace those on its
/// chains, of a backbone those on documented chains from anybody.</summary>
public sealed record TimelinePoint
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Trace: the counts as of it; null for a backbone.</summary>
    public TraceSummaryAnswer? Trace { get; init; }

    /// <summary>Ties that are new to the records: first listed, or begun, after the day before.</summary>
    public ImmutableArray<TieAnswer> Appeared { get; init; } = [];

    /// <summary>Ties that were in the records on the day before, too, but joined the answer only now.</summary>
    public ImmutableArray<TieAnswer> Joined { get; init; } = [];

    /// <summary>Ties that the records no longer have.</summary>
    public ImmutableArray<TieAnswer> Gone { get; init; } = [];

    /// <summary>Ties that the records still have, and that left the answer.</summary>
    public ImmutableArray<TieAnswer> Left { get; init; } = [];

    /// <summary>Backbone: the answer as of the day; null for a trace.</summary>
    public BackboneAnswer? Backbone { get; init; }

    /// <summary>A day with the ties that changed.</summary>
    /// <param name="day">The day.</param>
    /// <param name="changes">The ties that changed.</param>
    /// <param name="ties">What is known of them.</param>
    public static TimelinePoint Of(DateOnly day, TieChanges changes, IReadOnlyDictionary<int, TieInfo> ties)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new TimelinePoint
        {
            Day = day,
            Appeared = Show(changes.Appeared),
            Joined = Show(changes.Joined),
            Gone = Show(changes.Gone),
            Left = Show(changes.Left),
        };

        ImmutableArray<TieAnswer> Show(ImmutableArray<int> some) => [.. some.Select(tie => TieAnswer.Of(ties[tie], day))];
    }
}
