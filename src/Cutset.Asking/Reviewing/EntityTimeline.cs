using Cutset.Asking.Reports;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Asking.Reviewing;

/// <summary>What changed about an entity, with dates, as far as the snapshot dates it.</summary>
internal static class EntityTimeline
{
    private const int TiesNamed = 8;

    /// <summary>What began in which fiscal year, in their order; what states no first day stands last.</summary>
    public static List<EntityYearJson> Years(SnapshotReader reader, int node, CancellationToken cancellationToken)
    {
        var awards = reader.AwardYears(node, cancellationToken).ToLookup(static year => year.FiscalYear);
        var authorisations = reader.AuthorisationYears(node, cancellationToken).ToLookup(static year => year.FiscalYear, static year => year.Ties);
        return
        [
            .. awards.Select(static year => year.Key).Union(authorisations.Select(static year => year.Key))
                .OrderBy(static year => year ?? int.MaxValue)
                .Select(year => new EntityYearJson(
                    year,
                    awards[year].Sum(static part => part.Awards),
                    [.. awards[year].Where(static part => part.Obligated is not null).Select(static part => new Money(part.Obligated!.Value, part.Currency))],
                    authorisations[year].Sum())),
        ];
    }

    /// <summary>What the full listings have for the first time or no longer, by day.</summary>
    public static List<EntityChangeJson> Changes(SnapshotReader reader, int node, CancellationToken cancellationToken)
    {
        var groups = reader.ListingChanges(node, cancellationToken)
            .GroupBy(static change => (change.Day, change.Appears, change.Kind)).ToList();
        var named = reader.Ties(
            groups.SelectMany(static group => group.Take(TiesNamed)).Select(static change => change.Tie), 0, cancellationToken)
            .ToDictionary(static tie => tie.Tie);
        return
        [
            .. groups.Select(group => new EntityChangeJson(
                group.Key.Day, group.Key.Appears ? "listed" : "gone", group.Key.Kind.Code(), group.Count(),
                [
                    .. group.Take(TiesNamed).Select(change => new EntityChangedTieJson(
                        EntityRef.Of(named[change.Tie].From), EntityRef.Of(named[change.Tie].To))),
                ])),
        ];
    }
}
