using System.Globalization;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Cutting;

/// <summary>Answers <see cref="CutQuery"/>: docs/methods/cut.md.</summary>
public static class Cutter
{
    /// <summary>The three smallest cuts, with their proofs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="CutQuery.Validate"/> says how.</exception>
    /// <exception cref="CutsetException">By money, and the awards between the two are in several currencies.</exception>
    public static CutResult Cut(SupplyGraph graph, CutQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        Faults.ThrowIfAny(query.Validate(graph));
        var space = query.Options.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        var result = Cut(graph, space, query, cancellationToken);
        if (query.Options.Grade > ChainGrade.Documented)
        {
            var narrow = query with { Options = query.Options with { Grade = ChainGrade.Documented } };
            result = result with { Documented = Cut(graph, space, narrow, cancellationToken) };
        }

        if (query.By is { } day)
        {
            var time = query.Options.Time with { ActiveOn = day };
            var later = query with { By = null, Options = query.Options with { Time = time } };
            result = result with { LeftOnDay = Cut(graph, later, cancellationToken) };
        }

        GC.KeepAlive(graph);
        return result;
    }

    /// <summary>The three cuts with merges chosen by the caller.</summary>
    internal static CutResult Cut(
        SupplyGraph graph, GraphSpace space, CutQuery query, CancellationToken cancellationToken)
    {
        var rules = new ChainRules(graph, space, query.Ends, query.Options);
        var chains = ChainGraph.Find(graph, rules, null, cancellationToken);
        var network = new CutNetwork(graph, chains);
        var parties = new CutParties(graph, chains);
        if (query.Measure == CutMeasure.Obligated)
        {
            RefuseSeveralCurrencies(graph, space, network);
        }

        CutOutcome One(Func<int, bool> tieMayEnd, Func<int, bool> awardMayEnd) =>
            new CutSearch(graph, chains, network, query.Measure, tieMayEnd, awardMayEnd).Run(cancellationToken);
        return new CutResult
        {
            Grade = query.Options.Grade,
            Anywhere = One(static _ => true, static _ => true),
            ByA = One(parties.TieIsOfA, parties.AwardIsOfA),
            ByB = One(parties.TieIsOfB, parties.AwardIsOfB),
        };
    }

    private static void RefuseSeveralCurrencies(SupplyGraph graph, GraphSpace space, CutNetwork network)
    {
        var currencies = network.Awards.Select(award => space.NodeOf(award.Award))
            .Where(award => graph.ObligatedOf(award) > 0)
            .Select(graph.CurrencyOf).Distinct().Order(StringComparer.Ordinal).ToList();
        if (currencies.Count > 1)
        {
            throw new CutsetException(string.Create(
                CultureInfo.InvariantCulture,
                $"The awards between the two are in several currencies ({string.Join(", ", currencies)}): weigh by number of ties."));
        }
    }
}
