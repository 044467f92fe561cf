using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.TestKit.Graphs;

/// <summary>
/// All chains by plain enumeration of paths, straight from the table in docs/methods/chains.md. Exponential: for small
/// graphs only.
/// </summary>
public sealed class ReferenceChains
{
    private readonly SupplyGraph _graph;
    private readonly ChainEnds _ends;
    private readonly ChainOptions _options;
    private readonly HashSet<int> _ended;
    private readonly HashSet<int> _suppliers;
    private readonly HashSet<int> _offered;
    private readonly HashSet<int> _served;
    private readonly List<(int Tie, bool Backwards)> _path = [];
    private readonly List<int> _nodes = [];
    private readonly List<ReferenceChain> _found = [];

    private ReferenceChains(SupplyGraph graph, ChainEnds ends, ChainOptions options, HashSet<int> ended)
    {
        _graph = graph;
        _ends = ends;
        _options = options;
        _ended = ended;
        _suppliers = [.. ends.From.Where(node => IsSupplier(node) && !options.Without.Contains(node))];
        while (!ends.FromExact && Grow(_suppliers, TieKind.Owns, forward: true))
        {
        }

        _offered = [.. ends.From.Where(node => graph.KindOf(node) == EntityKind.Service)];
        foreach (var tie in Ties().Where(tie => Kind(tie) == TieKind.Provides && _suppliers.Contains(From(tie))))
        {
            _offered.Add(To(tie));
        }

        _served = [.. ends.To];
        while (!ends.ToExact && Grow(_served, TieKind.PartOf, forward: false))
        {
        }
    }

    private enum State
    {
        Supplier,
        Offered,
        BuiltOn,
        Customer,
        Award,
        Agency,
    }

    /// <summary>All chains within the limits.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="ends">A and B.</param>
    /// <param name="options">What counts; <see cref="ChainOptions.CertainOnly"/> is not known here.</param>
    /// <param name="ended">Ties that are left out; null: none.</param>
    public static List<ReferenceChain> All(
        SupplyGraph graph, ChainEnds ends, ChainOptions options, HashSet<int>? ended = null)
    {
        var search = new ReferenceChains(graph, ends, options, ended ?? []);
        foreach (var start in ends.From.Distinct().Where(node => !options.Without.Contains(node)))
        {
            var state = graph.KindOf(start) switch
            {
                EntityKind.Service => State.Offered,
                EntityKind.Award => State.Award,
                _ => State.Supplier,
            };
            search._nodes.Add(start);
            search.Walk(start, state);
            search._nodes.Clear();
        }

        return search._found;
    }

    /// <summary>True when the tie counts under the options, by its time and kind alone.</summary>
    public static bool Counts(SupplyGraph graph, int tie, ChainOptions options)
    {
        var mark = graph.Columns.Marks[tie];
        var kind = TieMark.Kind(mark);
        if (kind == TieKind.OrdersUnder || (kind == TieKind.Claim && options.Grade < ChainGrade.Inferred)
            || (mark & (TieMark.Withdrawn | TieMark.Certifies)) != 0
            || ((mark & TieMark.Claimed) != 0 && options.Grade < ChainGrade.Claimed))
        {
            return false;
        }

        if (!options.Kinds.IsEmpty && kind is not (TieKind.Provides or TieKind.Owns or TieKind.PartOf)
            && !options.Kinds.Contains(kind)
            && !(kind == TieKind.Serves && options.Kinds.Any(static k => k is TieKind.Holds or TieKind.Subaward)))
        {
            return false;
        }

        var (start, end) = (graph.StartOf(tie), graph.EndOf(tie));
        var (appeared, gone) = (Date(graph.Columns.Appeared[tie]), Date(graph.Columns.Gone[tie]));
        var time = options.Time;
        if (time.AsOf is null && time.From is null && gone is not null)
        {
            return false;
        }

        if (time.AsOf is { } day && (start > day || appeared > day || gone <= day))
        {
            return false;
        }

        if (time.From is { } first && time.To is { } last
            && (start > last || appeared > last || end < first || gone <= first))
        {
            return false;
        }

        return time.ActiveOn is not { } active || !(start > active || end < active);
    }

    private static DateOnly? Date(int day) => day == SupplyGraph.NoDay ? null : DateOnly.FromDayNumber(day);

    private bool IsSupplier(int node) => _graph.KindOf(node) is EntityKind.Organization or EntityKind.Agency;

    private IEnumerable<int> Ties() => Enumerable.Range(0, _graph.TieCount)
        .Where(tie => !_ended.Contains(tie) && Counts(_graph, tie, _options)
            && !_options.Without.Contains(From(tie)) && !_options.Without.Contains(To(tie)));

    private TieKind Kind(int tie) => _graph.TieKindOf(tie);

    private int From(int tie) => _graph.FromOf(tie);

    private int To(int tie) => _graph.ToOf(tie);

    private bool Grow(HashSet<int> set, TieKind kind, bool forward)
    {
        var before = set.Count;
        foreach (var tie in Ties().Where(tie => Kind(tie) == kind && set.Contains(forward ? From(tie) : To(tie))).ToList())
        {
            set.Add(forward ? To(tie) : From(tie));
        }

        return set.Count > before;
    }

    private void Walk(int node, State state)
    {
        if (_path.Count > 0 && _ends.To.Contains(node) && state != State.Supplier && state != State.Customer
            && (_options.Through.IsEmpty || _nodes.Any(_options.Through.Contains)))
        {
            var claimed = _path.Any(step => (_graph.Columns.Marks[step.Tie] & TieMark.Claimed) != 0);
            var grade = claimed ? ChainGrade.Claimed
                : _path.Any(step => step.Backwards || Kind(step.Tie) == TieKind.Claim) ? ChainGrade.Inferred : ChainGrade.Documented;
            if (grade <= _options.Grade)
            {
                _found.Add(new ReferenceChain(grade, [.. _nodes], [.. _path.Select(static step => step.Tie)]));
            }
        }

        if (_path.Count == (_options.MaxHops ?? int.MaxValue))
        {
            return;
        }

        foreach (var tie in Ties())
        {
            if (From(tie) == node && Next(state, tie) is { } next)
            {
                Step(tie, To(tie), next, backwards: false);
            }
            else if (To(tie) == node && state == State.BuiltOn && Kind(tie) == TieKind.Provides
                && _options.Grade >= ChainGrade.Inferred && !_offered.Contains(node)
                && _graph.KindOf(From(tie)) == EntityKind.Organization)
            {
                Step(tie, From(tie), State.Customer, backwards: true);
            }
        }
    }

    private State? Next(State state, int tie) => (state, Kind(tie)) switch
    {
        (State.Supplier, TieKind.Owns) when !_ends.FromExact => State.Supplier,
        (State.Supplier, TieKind.Provides) => State.Offered,
        (State.Supplier or State.Customer, TieKind.Holds or TieKind.Subaward) => State.Award,
        (State.Offered or State.BuiltOn, TieKind.Hosts or TieKind.Supports) => State.BuiltOn,
        (State.Offered or State.BuiltOn, TieKind.Authorised) when _served.Contains(To(tie)) => State.Agency,
        (State.Customer, TieKind.Owns) => State.Customer,
        (State.Supplier or State.Customer, TieKind.Claim) when _graph.KindOf(From(tie)) == EntityKind.Organization
            && _graph.KindOf(To(tie)) == EntityKind.Organization && !_suppliers.Contains(To(tie)) => State.Customer,
        (State.Supplier or State.Customer, TieKind.Claim) when _graph.KindOf(From(tie)) == EntityKind.Organization
            && _graph.KindOf(To(tie)) == EntityKind.Agency && _served.Contains(To(tie)) => State.Agency,
        (State.Award, TieKind.Serves) when _served.Contains(To(tie)) => State.Agency,
        (State.Agency, TieKind.PartOf) when !_ends.ToExact && _served.Contains(To(tie)) => State.Agency,
        _ => null,
    };

    private void Step(int tie, int node, State state, bool backwards)
    {
        // A chain comes back neither to itself nor to A.
        if (_nodes.Contains(node) || (state == State.Agency && _ends.From.Contains(node)))
        {
            return;
        }

        _path.Add((tie, backwards));
        _nodes.Add(node);
        Walk(node, state);
        _path.RemoveAt(_path.Count - 1);
        _nodes.RemoveAt(_nodes.Count - 1);
    }
}
