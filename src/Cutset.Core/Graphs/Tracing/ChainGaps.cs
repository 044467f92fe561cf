using Cutset.Core.Graphs.Search;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>Tells why a question found no chain, by asking again without one of its limits after the other.</summary>
public static class ChainGaps
{
    /// <summary>The first limit, in the order of <see cref="ChainLimit"/>, without which there is a chain.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">A question that found no chain.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <returns>Null where no limit is to blame: these records show no chain.</returns>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="TraceQuery.Validate"/> says how.</exception>
    public static ChainGap? Find(SupplyGraph graph, TraceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        var loosened = query;
        foreach (var (limit, loosen) in Loosenings(query))
        {
            var without = loosen(query);
            loosened = loosen(loosened);
            if (Tracer.FindBest(graph, without, cancellationToken) is { } chain)
            {
                return Describe(graph, query, limit, chain);
            }
        }

        if (loosened != query && Tracer.FindBest(graph, loosened, cancellationToken) is { } far)
        {
            return new ChainGap(ChainLimit.Several) { Chain = far };
        }

        var certified = query.Ends.To.Sum(node => CountCertified(graph, node));
        return certified == 0 ? null : new ChainGap(ChainLimit.Certification) { Certified = certified };
    }

    private static IEnumerable<(ChainLimit Limit, Func<TraceQuery, TraceQuery> Loosen)> Loosenings(TraceQuery query)
    {
        var options = query.Options;
        if (!options.Kinds.IsDefaultOrEmpty)
        {
            yield return (ChainLimit.Kinds, static q => q with { Options = q.Options with { Kinds = [] } });
        }

        if (!options.Through.IsDefaultOrEmpty)
        {
            yield return (ChainLimit.Through, static q => q with { Options = q.Options with { Through = [] } });
        }

        if (!options.Without.IsDefaultOrEmpty)
        {
            yield return (ChainLimit.Without, static q => q with { Options = q.Options with { Without = [] } });
        }

        if (options.MaxHops is not null)
        {
            yield return (ChainLimit.MaxHops, static q => q with { Options = q.Options with { MaxHops = null } });
        }

        if (options.Grade < ChainGrade.Claimed)
        {
            yield return (ChainLimit.Grade, static q => q with { Options = q.Options with { Grade = ChainGrade.Claimed } });
        }

        if (options.Time != TimeFilter.Newest)
        {
            yield return (ChainLimit.Time, static q => q with { Options = q.Options with { Time = TimeFilter.Newest } });
        }

        if (query.Ends.FromExact || query.Ends.ToExact)
        {
            yield return (ChainLimit.Exact, static q => q with { Ends = q.Ends with { FromExact = false, ToExact = false } });
        }

        if (options.CertainOnly)
        {
            yield return (ChainLimit.Certain, static q => q with { Options = q.Options with { CertainOnly = false } });
        }
    }

    private static ChainGap Describe(SupplyGraph graph, TraceQuery query, ChainLimit limit, Chain chain)
    {
        var gap = new ChainGap(limit) { Chain = chain };
        switch (limit)
        {
            case ChainLimit.Kinds:
                var allowed = new TieFilter(graph, query.Options);
                return gap with
                {
                    MissingKinds =
                    [
                        .. chain.Steps.SelectMany(step => step.Ties.Select(graph.TieKindOf)).Distinct()
                            .Where(kind => !allowed.AllowsKind(kind)).Order(),
                    ],
                };
            default:
                return gap;
        }
    }

    private static int CountCertified(SupplyGraph graph, int agency)
    {
        var services = new HashSet<int>();
        for (var place = graph.FirstIn(agency); place < graph.FirstIn(agency + 1); place++)
        {
            if (TieMark.IsCertification(graph.Columns.InMarks[place]))
            {
                services.Add(graph.Columns.InFrom[place]);
            }
        }

        return services.Count;
    }
}
