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

    /// <summary>One of the three alone, with its proof: a third of the flows.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; the day on which something ends by itself does not count.</param>
    /// <param name="side">Whose ties it may end.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="CutQuery.Validate"/> says how.</exception>
    /// <exception cref="CutsetException">By money, and the awards between the two are in several currencies.</exception>
    public static CutOutcome Cut(
        SupplyGraph graph, CutQuery query, CutSide side, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        Faults.ThrowIfAny(query.Validate(graph));
        var space = query.Options.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        var outcome = Cut(graph, space, query, [side], cancellationToken)[0];
        GC.KeepAlive(graph);
        return outcome;
    }

    /// <summary>The cut anywhere with merges chosen by the caller.</summary>
    internal static CutOutcome CutAnywhere(
        SupplyGraph graph, GraphSpace space, CutQuery query, CancellationToken cancellationToken) =>
        Cut(graph, space, query, [CutSide.Anywhere], cancellationToken)[0];

    private static CutResult Cut(
        SupplyGraph graph, GraphSpace space, CutQuery query, CancellationToken cancellationToken)
    {
        var cuts = Cut(graph, space, query, [CutSide.Anywhere, CutSide.ByA, CutSide.ByB], cancellationToken);
        return new CutResult { Grade = query.Options.Grade, Anywhere = cuts[0], ByA = cuts[1], ByB = cuts[2] };
    }

    /// <summary>The cuts of these sides, in their order, over one network.</summary>
    private static CutOutcome[] Cut(
        SupplyGraph graph, GraphSpace space, CutQuery query, CutSide[] sides, CancellationToken cancellationToken)
    {
        var rules = new ChainRules(graph, space, query.Ends, query.Options);
        var chains = ChainGraph.Find(graph, rules, null, cancellationToken);
        var network = new CutNetwork(graph, chains);
        var parties = new CutParties(graph, chains);
        if (query.Measure == CutMeasure.Obligated)
        {
            RefuseSeveralCurrencies(graph, space, network);
        }

        return Array.ConvertAll(sides, side =>
        {
            var (tieMayEnd, awardMayEnd) = parties.MayEnd(side);
            return new CutSearch(graph, chains, network, query.Measure, tieMayEnd, awardMayEnd).Run(cancellationToken);
        });
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
