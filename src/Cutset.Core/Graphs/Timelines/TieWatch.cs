using Cutset.Core.Graphs.Search;

namespace Cutset.Core.Graphs.Timelines;

/// <summary>Tells from day to day which ties came into an answer and which went out of it.</summary>
internal sealed class TieWatch(SupplyGraph graph)
{
    private (IReadOnlySet<int> Ties, TieFilter Filter)? _before;

    /// <summary>The changes since the day before.</summary>
    /// <param name="ties">The ties of the answer.</param>
    /// <param name="filter">Which ties are in the records on the day.</param>
    public TieChanges Next(IReadOnlySet<int> ties, TieFilter filter)
    {
        var changes = TieChanges.None;
        if (_before is var (earlier, earlierFilter))
        {
            var come = ties.Except(earlier).Order().ToLookup(tie => Counts(earlierFilter, tie));
            var went = earlier.Except(ties).Order().ToLookup(tie => Counts(filter, tie));
            changes = new TieChanges
            {
                Appeared = [.. come[false]],
                Joined = [.. come[true]],
                Gone = [.. went[false]],
                Left = [.. went[true]],
            };
        }

        _before = (ties, filter);
        return changes;
    }

    private bool Counts(TieFilter filter, int tie) => filter.Allows(graph.Columns.Marks[tie], tie);
}
