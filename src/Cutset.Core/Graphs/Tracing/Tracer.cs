using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Graphs.Search;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>Answers <see cref="TraceQuery"/>: docs/methods/trace.md.</summary>
public static class Tracer
{
    /// <summary>From that many steps on it is worth while to put the parts of an answer together side by side.</summary>
    private const int LargeAnswer = 4096;

    /// <summary>All ties on chains from A to B, the best chains, and the counts.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="TraceQuery.Validate"/> says how.</exception>
    public static TraceResult Trace(SupplyGraph graph, TraceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        Faults.ThrowIfAny(query.Validate(graph));
        var space = query.Options.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        return Trace(graph, space, query, cancellationToken);
    }

    /// <summary>
    /// The best chain alone, in the order of docs/methods/chains.md; null when there is none. It searches from both ends
    /// until they meet, grade by grade, so it looks at a small part of what a trace does.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The question; its limit does not count.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    /// <exception cref="ArgumentException">The query is faulty: <see cref="TraceQuery.Validate"/> says how.</exception>
    public static Chain? FindBest(SupplyGraph graph, TraceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        Faults.ThrowIfAny(query.Validate(graph));
        if (!query.Options.Through.IsDefaultOrEmpty)
        {
            // Where a chain must pass through a node, the shortest walk may repeat others.
            return Trace(graph, query with { Limit = 1 }, cancellationToken).Chains.FirstOrDefault();
        }

        var space = query.Options.CertainOnly ? GraphSpace.Certain(graph) : GraphSpace.Merged(graph);
        for (var grade = ChainGrade.Documented; grade <= query.Options.Grade; grade++)
        {
            var rules = new ChainRules(
                graph, space, query.Ends, query.Options with { Grade = grade }, query.Options.Grade);
            if (ChainGraph.FindShortest(graph, rules, query.Options.MaxHops, cancellationToken) is { } between)
            {
                // No chain of a better grade exists at all, so all that were found are of this one.
                var level = new GradeLevel(graph, between, grade, query.Options.MaxHops, InferredSteps.Of(graph, between));
                var (chains, _) = ChainLister.List(graph, [level], query.Options.MaxHops, 1, cancellationToken);
                GC.KeepAlive(graph);
                return chains.FirstOrDefault();
            }
        }

        return null;
    }

    /// <summary>The same with merges chosen by the caller.</summary>
    internal static TraceResult Trace(
        SupplyGraph graph, GraphSpace space, TraceQuery query, CancellationToken cancellationToken)
    {
        var options = query.Options;
        var rules = new ChainRules(graph, space, query.Ends, options);
        ChainGraph? found = null;
        ServedTotals? totals = null;
        SideBySide.Run(
            () => found = ChainGraph.Find(graph, rules, options.MaxHops, cancellationToken),
            () => totals = ServedTotals.Of(graph, space, rules.Served, options.Time),
            cancellationToken);
        var between = found!;
        var levels = LevelsOf(graph, between, options, cancellationToken);
        StepGrading? graded = null;
        (ImmutableArray<Chain> Chains, bool AreAll) listed = ([], between.OutTo.Length == 0);
        SideBySide.Run(
            () => graded = new StepGrading(levels, options.MaxHops, cancellationToken),
            () => listed = query.Limit == 0
                ? listed
                : ChainLister.List(graph, levels, options.MaxHops, query.Limit, cancellationToken),
            cancellationToken);
        var grading = graded!;
        ImmutableArray<LastStep> lastSteps = [];
        ImmutableArray<TracedTie> ties = [];
        var (summary, hasClaims) = (new TraceSummary(), false);
        SideBySide.Run(
            () =>
            {
                lastSteps = FindLastSteps(graph, between, levels, grading);
                summary = Summarise(graph, rules, totals!, lastSteps);
            },
            () =>
            {
                ties = FindTies(between, levels, grading);
                hasClaims = ties.Any(tie => tie.Grade < ChainGrade.Claimed && graph.TieKindOf(tie.Tie) == TieKind.Claim);
            },
            between.OutTo.Length > LargeAnswer,
            cancellationToken);
        var result = new TraceResult
        {
            Summary = summary with { HasConfirmedClaims = hasClaims },
            Ties = ties,
            LastSteps = lastSteps,
            Chains = listed.Chains,
            ChainsAreAll = listed.AreAll,
            UnsettledTies = grading.Unsettled,
        };
        GC.KeepAlive(graph);
        return result;
    }

    /// <summary>The levels of grade that the options admit and that differ, the best first.</summary>
    internal static List<GradeLevel> LevelsOf(
        SupplyGraph graph, ChainGraph between, ChainOptions options, CancellationToken cancellationToken)
    {
        var (isInferred, isClaimed) = (InferredSteps.Of(graph, between), false);
        GradeLevel? documented = null;
        GradeLevel? inferred = null;
        SideBySide.Run(
            () =>
            {
                documented = new GradeLevel(graph, between, ChainGrade.Documented, options.MaxHops, isInferred);
                isClaimed = options.Grade >= ChainGrade.Claimed
                    && between.OutTie.Any(tie => (graph.Columns.Marks[tie] & TieMark.Claimed) != 0);
            },
            () => inferred = options.Grade >= ChainGrade.Inferred && isInferred.Any
                ? new GradeLevel(graph, between, ChainGrade.Inferred, options.MaxHops, isInferred)
                : null,
            between.OutTo.Length > LargeAnswer && isInferred.Any,
            cancellationToken);
        var levels = new List<GradeLevel> { documented! };
        if (inferred is not null)
        {
            levels.Add(inferred);
        }

        if (isClaimed)
        {
            levels.Add(new GradeLevel(graph, between, ChainGrade.Claimed, options.MaxHops, isInferred));
        }

        return levels;
    }

    private static ImmutableArray<TracedTie> FindTies(
        ChainGraph between, List<GradeLevel> levels, StepGrading grading)
    {
        var traced = new List<TracedTie>(between.OutTo.Length);
        for (var step = 0; step < between.OutTo.Length; step++)
        {
            if (grading.LevelOf(step) is { } level)
            {
                traced.Add(new TracedTie(
                    between.OutTie[step],
                    levels[level].Grade,
                    levels[level].FromA[between.OutFrom[step]] + 1,
                    levels[level].ToB[between.OutTo[step]]));
            }
        }

        traced.Sort(static (left, right) => left.Tie.CompareTo(right.Tie));
        var ties = ImmutableArray.CreateBuilder<TracedTie>(traced.Count);
        foreach (var tie in traced)
        {
            if (ties.Count > 0 && ties[^1].Tie == tie.Tie)
            {
                ties[^1] = Better(ties[^1], tie);
            }
            else
            {
                ties.Add(tie);
            }
        }

        return ties.ToImmutable();
    }

    private static TracedTie Better(TracedTie left, TracedTie right)
    {
        if (left.Grade != right.Grade)
        {
            return left.Grade < right.Grade ? left : right;
        }

        return left with
        {
            HopsFromA = Math.Min(left.HopsFromA, right.HopsFromA),
            HopsToB = Math.Min(left.HopsToB, right.HopsToB),
        };
    }

    private static ImmutableArray<LastStep> FindLastSteps(
        SupplyGraph graph, ChainGraph between, List<GradeLevel> levels, StepGrading grading)
    {
        var serviceSteps = ServiceDistances.Of(graph, between, levels[0]);
        var targets = between.Targets.ToHashSet();
        var rows = new Dictionary<(int From, TieKind Kind, int To), LastStep>();
        for (var step = 0; step < between.OutTo.Length; step++)
        {
            var tie = between.OutTie[step];
            var kind = graph.TieKindOf(tie);
            var from = between.NodeOf(between.OutFrom[step]);
            var to = between.NodeOf(between.OutTo[step]);
            var isLast = graph.KindOf(to) == EntityKind.Agency
                ? kind != TieKind.PartOf
                : targets.Contains(between.OutTo[step]);
            if (!isLast || grading.LevelOf(step) is not { } level)
            {
                continue;
            }

            var distance = serviceSteps[between.OutFrom[step]];
            var row = new LastStep
            {
                From = from,
                To = to,
                Kind = kind,
                Ties = [tie],
                Grade = levels[level].Grade,
                Hops = levels[level].FromA[between.OutFrom[step]] + 1,
                ServiceSteps = distance < 0 ? null : distance,
            };
            var key = (from, kind, to);
            rows[key] = rows.TryGetValue(key, out var other) ? Join(row, other) : row;
        }

        return
        [
            .. rows.Values.OrderBy(static row => row.Grade).ThenBy(static row => row.Hops)
                .ThenByDescending(row => AmountOf(graph, row.From)).ThenBy(static row => row.From)
                .ThenBy(static row => row.To).ThenBy(static row => row.Kind),
        ];
    }

    private static LastStep Join(LastStep left, LastStep right)
    {
        var better = (left.Grade, left.Hops).CompareTo((right.Grade, right.Hops)) <= 0 ? left : right;
        return better with
        {
            Ties = [.. left.Ties.Union(right.Ties).Order()],
            ServiceSteps = left.ServiceSteps is { } l && right.ServiceSteps is { } r
                ? Math.Min(l, r)
                : left.ServiceSteps ?? right.ServiceSteps,
        };
    }

    private static long AmountOf(SupplyGraph graph, int node) =>
        graph.KindOf(node) == EntityKind.Award ? graph.ObligatedOf(node) ?? SupplyGraph.NoAmount : SupplyGraph.NoAmount;

    private static TraceSummary Summarise(
        SupplyGraph graph, ChainRules rules, ServedTotals totals, ImmutableArray<LastStep> lastSteps)
    {
        if (rules.Served.Count == 0)
        {
            return new TraceSummary();
        }

        var best = BestOf(lastSteps);
        var services = best.Where(row => graph.KindOf(row.Node) == EntityKind.Service).ToList();
        var documented = services.Where(static row => row.Grade == ChainGrade.Documented).ToList();
        var awards = best.Where(row => graph.KindOf(row.Node) == EntityKind.Award).ToList();
        var reached = awards.Where(static row => row.Grade == ChainGrade.Documented).Select(static row => row.Node).ToList();
        return new TraceSummary
        {
            ServicesAuthorised = totals.Services.Length,
            ServicesReached = documented.Count,
            ServicesProvided = documented.Count(static row => row.Steps == 0),
            ServicesOneStep = documented.Count(static row => row.Steps == 1),
            ServicesAnyDepth = documented.Count(static row => row.Steps >= 1),
            AwardsTotal = totals.Awards.Length,
            AwardsReached = reached.Count,
            ObligatedTotal = totals.Obligated,
            ObligatedReached = Sum(graph, reached),
            Inferred = CountsOf(ChainGrade.Inferred),
            SaidToSupply = (SaidTo(ChainGrade.Inferred), SaidTo(ChainGrade.Claimed)),
            Claimed = CountsOf(ChainGrade.Claimed),
        };

        int SaidTo(ChainGrade grade) =>
            best.Count(row => row.Grade == grade && graph.KindOf(row.Node) == EntityKind.Organization);

        GradeCounts CountsOf(ChainGrade grade)
        {
            var nodes = awards.Where(row => row.Grade == grade).Select(static row => row.Node).ToList();
            return new GradeCounts(services.Count(row => row.Grade == grade), nodes.Count, Sum(graph, nodes));
        }
    }

    /// <summary>What stands before B, once: a service authorised at two agencies of the group counts once, with its best grade.
    /// </summary>
    private static List<(int Node, ChainGrade Grade, int? Steps)> BestOf(ImmutableArray<LastStep> rows)
    {
        var best = new Dictionary<int, (ChainGrade Grade, int? Steps)>(rows.Length);
        foreach (var row in rows)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, row.From, out var exists);
            known = !exists ? (row.Grade, row.ServiceSteps)
                : (row.Grade < known.Grade ? row.Grade : known.Grade,
                    known.Steps is { } steps && !(row.ServiceSteps < steps) ? steps : row.ServiceSteps);
        }

        return [.. best.Select(static pair => (pair.Key, pair.Value.Grade, pair.Value.Steps))];
    }

    private static ImmutableArray<Money> Sum(SupplyGraph graph, List<int> awards)
    {
        var totals = new MoneyTotals();
        foreach (var award in awards)
        {
            totals.AddAward(graph, award);
        }

        return totals.ToMoney();
    }
}
