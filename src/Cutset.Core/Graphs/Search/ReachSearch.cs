using Cutset.Core.Graphs.Reaching;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Computes a <see cref="ReachResult"/>: one cone a grade, then each service, award and claim once.</summary>
internal sealed class ReachSearch
{
    private const int Grades = 4;

    private readonly SupplyGraph _graph;
    private readonly ReachQuery _query;
    private readonly CancellationToken _cancellationToken;
    private readonly TieFilter _filter;
    private readonly AgenciesAbove _above;
    private readonly SortedDictionary<int, Tally> _tallies = [];

    /// <summary>Each service and award once, by the best grade with which it gets to any agency.</summary>
    private readonly Tally _all = new();

    /// <summary>A search.</summary>
    public ReachSearch(SupplyGraph graph, ReachQuery query, CancellationToken cancellationToken)
    {
        (_graph, _query, _cancellationToken) = (graph, query, cancellationToken);
        _filter = new TieFilter(graph, query.Options);
        // No chain comes back to where it began: an agency that supplies does not reach itself.
        _above = new AgenciesAbove(graph, _filter, [.. query.Options.Without, .. query.From]);
    }

    /// <summary>Computes the result.</summary>
    public ReachResult Run(GraphSpace space)
    {
        var reached = new SortedDictionary<int, List<(ChainGrade Grade, int Hops)>>();
        for (var grade = ChainGrade.Documented; grade <= _query.Options.Grade; grade++)
        {
            AddReached(space, grade, reached);
        }

        foreach (var (vertex, ways) in reached)
        {
            Credit(space, vertex, ways);
        }

        CountTotals();
        var agencies = _tallies.Where(static pair => pair.Value.IsReached)
            .Select(static pair => pair.Value.ToAgency(pair.Key))
            .OrderBy(static agency => agency.Grade).ThenByDescending(static agency => agency.Services)
            .ThenByDescending(static agency => agency.Awards).ThenBy(static agency => agency.Node).ToList();
        return new ReachResult(
            [.. agencies.Take(_query.Limit ?? int.MaxValue)],
            agencies.Count,
            _all.Of(ChainGrade.Documented),
            _all.Of(ChainGrade.Inferred),
            _all.Of(ChainGrade.Claimed));
    }

    /// <summary>Vertices of the services, the awards and the companies that chains of a grade reach, in fewer steps than any
    /// better grade does: a chain that is better and no longer serves as well everywhere. A company matters for the claims that
    /// it supplies an agency itself.</summary>
    private void AddReached(
        GraphSpace space, ChainGrade grade, SortedDictionary<int, List<(ChainGrade Grade, int Hops)>> reached)
    {
        var ends = new ChainEnds { From = _query.From, To = [], FromExact = _query.FromExact };
        var rules = new ChainRules(_graph, space, ends, _query.Options with { Grade = grade }, _query.Options.Grade);
        // The last step leads to an agency.
        using var cone = new Cone(_graph, rules, forward: true, _query.Options.MaxHops - 1, keepsSteps: false);
        cone.Complete(null, _cancellationToken);
        for (var number = 0; number < cone.States.Count; number++)
        {
            var vertex = ChainRules.VertexOf(cone.States[number]);
            var node = space.NodeOf(vertex);
            if (_graph.KindOf(node) == EntityKind.Agency || (_graph.KindOf(node) == EntityKind.Organization && !MayClaim(node)))
            {
                continue;
            }

            if (!reached.TryGetValue(vertex, out var ways))
            {
                reached.Add(vertex, ways = []);
            }

            if (ways.Count == 0 || cone.HopsOf(number) < ways[^1].Hops)
            {
                ways.Add((grade, cone.HopsOf(number)));
            }
        }
    }

    /// <summary>Whether an organisation has claims at all. Sorted by kind, they are the last of its ties.</summary>
    private bool MayClaim(int node) => _filter.AllowsKind(TieKind.Claim) && _graph.FirstOut(node) < _graph.FirstOut(node + 1)
        && TieMark.Kind(_graph.Columns.Marks[_graph.FirstOut(node + 1) - 1]) == TieKind.Claim;

    /// <summary>Counts a service, an award or a company for the agencies that it supplies, and for all that they are part of.
    /// </summary>
    private void Credit(GraphSpace space, int vertex, List<(ChainGrade Grade, int Hops)> ways)
    {
        var source = space.NodeOf(vertex);
        var agencies = AgenciesOf(space, vertex, ways);
        foreach (var (agency, best) in agencies)
        {
            TallyOf(agency).Add(_graph, source, best);
        }

        if (agencies.Count > 0)
        {
            _all.Add(_graph, source, agencies.Values.Min());
        }
    }

    private SortedDictionary<int, ChainGrade> AgenciesOf(
        GraphSpace space, int vertex, List<(ChainGrade Grade, int Hops)> ways)
    {
        var source = space.NodeOf(vertex);
        var agencies = new SortedDictionary<int, ChainGrade>();
        for (var tie = _graph.FirstOut(source); tie < _graph.FirstOut(source + 1); tie++)
        {
            var mark = _graph.Columns.Marks[tie];
            if (TieMark.Kind(mark) is not (TieKind.Authorised or TieKind.Serves or TieKind.Claim) || !_filter.Allows(mark, tie)
                || space.FromVertex(tie, source) != vertex)
            {
                continue;
            }

            // No claim documents anything, whoever confirmed it.
            var least = TieMark.Kind(mark) == TieKind.Claim ? ChainGrade.Inferred : ChainGrade.Documented;
            foreach (var (parent, hops, isClaimed) in _above.Of(_graph.ToOf(tie)))
            {
                var most = (_query.Options.MaxHops ?? int.MaxValue) - 1 - hops;
                var way = ways.FirstOrDefault(one => one.Hops <= most);
                if (way.Grade == default)
                {
                    continue;
                }

                var here = isClaimed || (mark & TieMark.Claimed) != 0 ? ChainGrade.Claimed : way.Grade > least ? way.Grade : least;
                if (!agencies.TryGetValue(parent, out var other) || other > here)
                {
                    agencies[parent] = here;
                }
            }
        }

        return agencies;
    }

    private Tally TallyOf(int agency)
    {
        if (!_tallies.TryGetValue(agency, out var tally))
        {
            _tallies.Add(agency, tally = new Tally());
        }

        return tally;
    }

    /// <summary>The wholes of the shares: one pass over all services and awards. O(ties).</summary>
    private void CountTotals()
    {
        var filter = new TieFilter(
            _graph, new ChainOptions { Grade = ChainGrade.Inferred, Time = _query.Options.Time });
        var first = _graph.NodesOf(EntityKind.Service).First;
        var met = new List<int>();
        var all = new AgenciesAbove(_graph, _filter, [.. _query.Options.Without]);
        for (var source = first; source < _graph.NodeCount; source++)
        {
            if ((source & 4095) == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }

            met.Clear();
            for (var tie = _graph.FirstOut(source); tie < _graph.FirstOut(source + 1); tie++)
            {
                var mark = _graph.Columns.Marks[tie];
                if (TieMark.Kind(mark) is not (TieKind.Authorised or TieKind.Serves) || !filter.Allows(mark, tie))
                {
                    continue;
                }

                foreach (var (agency, _, _) in all.Of(_graph.ToOf(tie)))
                {
                    if (!met.Contains(agency))
                    {
                        met.Add(agency);
                    }
                }
            }

            var isService = _graph.KindOf(source) == EntityKind.Service;
            foreach (var agency in met)
            {
                if (_tallies.TryGetValue(agency, out var tally))
                {
                    tally.AddTotal(isService);
                }
            }
        }
    }

    private sealed class Tally
    {
        private readonly int[] _services = new int[Grades];
        private readonly int[] _awards = new int[Grades];
        private readonly int[] _companies = new int[Grades];
        private readonly MoneyTotals[] _money = [new(), new(), new(), new()];
        private int _authorised;
        private int _awardsTotal;

        public bool IsReached => _services.Sum() + _awards.Sum() + _companies.Sum() > 0;

        public void Add(SupplyGraph graph, int source, ChainGrade grade)
        {
            switch (graph.KindOf(source))
            {
                case EntityKind.Service:
                    _services[(int)grade]++;
                    break;
                case EntityKind.Organization:
                    _companies[(int)grade]++;
                    break;
                default:
                    _awards[(int)grade]++;
                    _money[(int)grade].AddAward(graph, source);
                    break;
            }
        }

        public void AddTotal(bool isService)
        {
            _authorised += isService ? 1 : 0;
            _awardsTotal += isService ? 0 : 1;
        }

        public GradeCounts Of(ChainGrade grade) =>
            new(_services[(int)grade], _awards[(int)grade], _money[(int)grade].ToMoney());

        public ReachedAgency ToAgency(int node)
        {
            return new ReachedAgency
            {
                Node = node,
                Grade = (ChainGrade)Enumerable.Range(1, Grades - 1)
                    .First(grade => _services[grade] + _awards[grade] + _companies[grade] > 0),
                Services = _services[(int)ChainGrade.Documented],
                ServicesAuthorised = _authorised,
                Awards = _awards[(int)ChainGrade.Documented],
                AwardsTotal = _awardsTotal,
                Obligated = _money[(int)ChainGrade.Documented].ToMoney(),
                Inferred = Of(ChainGrade.Inferred),
                Claimed = Of(ChainGrade.Claimed),
                SaidToSupply = (_companies[(int)ChainGrade.Inferred], _companies[(int)ChainGrade.Claimed]),
            };
        }
    }
}
