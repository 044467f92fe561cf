using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The table of states of docs/methods/chains.md: from each state the steps that a chain may take, and backwards.
/// </summary>
/// <remarks>
/// A state is a number: vertex × 4, + 2 when the chain has passed through the nodes it must, + 1 for the second role of
/// the vertex. Roles: organisation supplier / customer; service offered / built-on; agency served / supplying (only as
/// the beginning of a chain); award one role.
/// An agency with which chains begin supplies and is never supplied: no chain comes back to A.
/// A service that A's group itself offers is never left towards its provider as a company: whoever shares an offer with
/// A is no customer of A. For this reason every walk through the states can be shortened to a chain without a
/// repeated node.
/// </remarks>
internal sealed class ChainRules
{
    private const int MaxVertices = int.MaxValue / 4;

    private readonly SupplyGraph _graph;
    private readonly ChainEnds _ends;
    private readonly bool _customers;
    private readonly HashSet<int> _through;
    private readonly HashSet<int> _without;
    private readonly HashSet<int> _suppliers = [];
    private readonly HashSet<int> _offered = [];
    private readonly IReadOnlySet<int> _shared;
    private readonly IReadOnlySet<int> _group;
    private readonly HashSet<int>? _served;
    private readonly DeadEnds _deadEnds;
    private ServicesBetween? _between;

    /// <summary>The rules for a question.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="space">Which merges count.</param>
    /// <param name="ends">A and B; B may be empty: then a chain ends at any agency (reach).</param>
    /// <param name="options">What counts as a chain.</param>
    /// <param name="widest">Where a question is answered grade by grade, the weakest that it admits: A owns and
    /// offers what it does by the ties that the question admits, whichever grade is at hand.</param>
    public ChainRules(
        SupplyGraph graph, GraphSpace space, ChainEnds ends, ChainOptions options, ChainGrade widest = default)
    {
        _graph = graph;
        Space = space;
        _ends = ends;
        Filter = new TieFilter(graph, options, space);
        _customers = options.Grade >= ChainGrade.Inferred;
        _through = [.. options.Through.SelectMany(space.VerticesOf)];
        _without = [.. options.Without.SelectMany(space.VerticesOf)];
        if (space.VertexCount >= MaxVertices)
        {
            throw new CutsetException("The graph has more nodes than a search can number.");
        }

        Starts = FindSuppliers();
        var wide = _customers && widest > options.Grade
            ? new ChainRules(graph, space, ends, options with { Grade = widest })
            : null;
        (_shared, _group) = (wide?.Offered ?? _offered, wide?.Suppliers ?? _suppliers);
        if (ends.To.Length > 0)
        {
            _served = [];
            Targets = FindServed();
        }

        _deadEnds = new DeadEnds(graph, space, Filter, ends, _served, _suppliers, _customers);
    }

    /// <summary>Which merges count.</summary>
    public GraphSpace Space { get; }

    /// <summary>Which ties count.</summary>
    public TieFilter Filter { get; }

    /// <summary>The states in which a chain begins, ascending.</summary>
    public int[] Starts { get; }

    /// <summary>The states in which a chain is complete, ascending.</summary>
    public int[] Targets { get; } = [];

    /// <summary>True when chains must pass through a node, so that walks cannot be shortened at will.</summary>
    public bool MustPass => _through.Count > 0;

    /// <summary>Vertices of A's group, A included.</summary>
    public IReadOnlySet<int> Suppliers => _suppliers;

    /// <summary>Vertices of the services that A's group offers, and of A where it is a service.</summary>
    public IReadOnlySet<int> Offered => _offered;

    /// <summary>Vertices of B's group of agencies, B included; empty where B is no agency.</summary>
    public IReadOnlySet<int> Served => _served ?? [];

    /// <summary>The vertex of a state.</summary>
    public static int VertexOf(int state) => state >> 2;

    /// <summary>True for an organisation that stands in a chain as a customer, as a whole.</summary>
    public bool IsCustomer(int state) => (state & 1) != 0
        && _graph.KindOf(Space.NodeOf(state >> 2)) == EntityKind.Organization;

    /// <summary>Has the place where the ties of a state begin fetched from memory.</summary>
    public void PrefetchStart(int state, bool forward)
    {
        if (Space.IsPlain)
        {
            (forward ? _graph.Columns.OutStarts : _graph.Columns.InStarts).Prefetch(state >> 2);
        }
    }

    /// <summary>Has the first ties of a state fetched from memory; where they begin should have been before.</summary>
    public void PrefetchTies(int state, bool forward)
    {
        if (!Space.IsPlain)
        {
            return;
        }

        var columns = _graph.Columns;
        if (forward)
        {
            var tie = _graph.FirstOut(state >> 2);
            columns.Marks.Prefetch(tie);
            columns.To.Prefetch(tie);
        }
        else
        {
            var place = _graph.FirstIn(state >> 2);
            columns.InMarks.Prefetch(place);
            columns.InFrom.Prefetch(place);
            columns.InTies.Prefetch(place);
        }
    }

    /// <summary>Leaves out from now on the services that lie on no documented chain; a large search asks for it once, while
    /// nobody asks for steps. Does nothing where chains run through companies, or end anywhere.</summary>
    /// <param name="cancellationToken">Checked every few thousand services.</param>
    public void NarrowServices(CancellationToken cancellationToken)
    {
        if (_between is null && !_customers && _served is not null)
        {
            int[] served = [.. _served.Concat(Targets.Select(VertexOf)).Select(Space.NodeOf).Distinct()];
            _between = ServicesBetween.Find(_graph, Filter, _offered.Select(Space.NodeOf), served, cancellationToken);
        }
    }

    /// <summary>Fills in the steps that a chain may take from a state.</summary>
    public void Successors(int state, List<StateStep> into)
    {
        into.Clear();
        var vertex = state >> 2;
        var node = Space.NodeOf(vertex);
        var second = (state & 1) != 0;
        var seen = state & 2;
        var kind = _graph.KindOf(node);
        var columns = _graph.Columns;
        var end = _graph.FirstOut(node + 1);
        for (var tie = _graph.FirstOut(node); tie < end; tie++)
        {
            var mark = columns.Marks[tie];
            if (!Filter.Allows(mark, tie) || Space.FromVertex(tie, node) != vertex)
            {
                continue;
            }

            var to = columns.To[tie];
            var role = RoleAfter(kind, second, TieMark.Kind(mark), _graph.KindOf(to));
            if (role >= 0 && !ClaimsA(mark, Space.ToVertex(tie, to)))
            {
                Enter(Space.ToVertex(tie, to), role, seen, tie, into);
            }
        }

        if (_customers && second && kind == EntityKind.Service && !_shared.Contains(vertex))
        {
            AddProviders(node, vertex, seen, into);
        }
    }

    /// <summary>Fills in the steps by which a chain may come to a state.</summary>
    public void Predecessors(int state, List<StateStep> into)
    {
        into.Clear();
        var vertex = state >> 2;
        var node = Space.NodeOf(vertex);
        var second = (state & 1) != 0;
        var kind = _graph.KindOf(node);
        if (kind == EntityKind.Agency && second)
        {
            return;
        }

        var columns = _graph.Columns;
        var end = _graph.FirstIn(node + 1);
        for (var place = _graph.FirstIn(node); place < end; place++)
        {
            var mark = columns.InMarks[place];
            var tie = columns.InTies[place];
            if (!Filter.Allows(mark, tie) || Space.ToVertex(tie, node) != vertex || ClaimsA(mark, vertex))
            {
                continue;
            }

            var from = columns.InFrom[place];
            var fromKind = _graph.KindOf(from);
            var fromVertex = Space.FromVertex(tie, from);
            // An agency supplies in its second role, everybody else in the first; both roles are tried.
            for (var role = 0; role < 2; role++)
            {
                if (RoleAfter(fromKind, role == 1, TieMark.Kind(mark), kind) == (second ? 1 : 0))
                {
                    Leave(fromVertex, fromKind, role, state, tie, into);
                }
            }
        }

        if (second && kind == EntityKind.Organization && _customers)
        {
            AddProvided(node, vertex, state, into);
        }
    }

    /// <summary>The role in which a step is entered; -1 when the chain may not take it.</summary>
    private int RoleAfter(EntityKind from, bool second, TieKind tie, EntityKind to)
    {
        var role = StepTable.RoleAfter(from, second, tie, to);
        var leavesA = tie == TieKind.Owns && role == 0 && _ends.FromExact;
        return leavesA || (tie == TieKind.PartOf && _ends.ToExact) ? -1 : role;
    }

    /// <summary>True for a claim that somebody supplies A's group: no chain comes back to it.</summary>
    private bool ClaimsA(byte mark, int vertex) => TieMark.Kind(mark) == TieKind.Claim && _group.Contains(vertex);

    private void AddProviders(int node, int vertex, int seen, List<StateStep> into)
    {
        var columns = _graph.Columns;
        for (var place = _graph.FirstIn(node); place < _graph.FirstIn(node + 1); place++)
        {
            var mark = columns.InMarks[place];
            if (TieMark.Kind(mark) != TieKind.Provides)
            {
                // They are sorted by kind, and `provides` is the first.
                break;
            }

            var tie = columns.InTies[place];
            var from = columns.InFrom[place];
            if (Filter.Allows(mark, tie) && Space.ToVertex(tie, node) == vertex
                && _graph.KindOf(from) == EntityKind.Organization)
            {
                Enter(Space.FromVertex(tie, from), 1, seen, tie, into);
            }
        }
    }

    private void AddProvided(int node, int vertex, int state, List<StateStep> into)
    {
        var columns = _graph.Columns;
        for (var tie = _graph.FirstOut(node); tie < _graph.FirstOut(node + 1); tie++)
        {
            var mark = columns.Marks[tie];
            if (TieMark.Kind(mark) != TieKind.Provides)
            {
                break;
            }

            var service = columns.To[tie];
            if (Filter.Allows(mark, tie) && Space.FromVertex(tie, node) == vertex
                && _graph.KindOf(service) == EntityKind.Service
                && !_shared.Contains(Space.ToVertex(tie, service)))
            {
                Leave(Space.ToVertex(tie, service), EntityKind.Service, 1, state, tie, into);
            }
        }
    }

    private void Enter(int vertex, int role, int seen, int tie, List<StateStep> into)
    {
        if (_without.Count > 0 && _without.Contains(vertex))
        {
            return;
        }

        if (role == 0 && _graph.KindOf(Space.NodeOf(vertex)) == EntityKind.Agency
            && (_suppliers.Contains(vertex) || _served?.Contains(vertex) == false))
        {
            return;
        }

        if (_deadEnds.IsAhead(vertex, role) || IsBeside(vertex))
        {
            return;
        }

        into.Add(new StateStep((vertex << 2) | (_through.Contains(vertex) ? 2 : seen) | role, tie));
    }

    private void Leave(int vertex, EntityKind kind, int role, int state, int tie, List<StateStep> into)
    {
        if (_without.Count > 0 && _without.Contains(vertex))
        {
            return;
        }

        var possible = kind switch
        {
            EntityKind.Organization => role == 1
                ? _customers && !_deadEnds.IsBehind(vertex)
                : _suppliers.Contains(vertex),
            EntityKind.Agency => (role == 1) == _suppliers.Contains(vertex),
            EntityKind.Service => (role == 1 || _offered.Contains(vertex)) && !IsBeside(vertex),
            _ => role == 0 && !_deadEnds.IsBehind(vertex),
        };
        if (!possible)
        {
            return;
        }

        var here = (vertex << 2) | role;
        var mustBeSeen = _through.Contains(vertex);
        if ((state & 2) == 0)
        {
            if (!mustBeSeen)
            {
                into.Add(new StateStep(here, tie));
            }

            return;
        }

        into.Add(new StateStep(here | 2, tie));
        if (!mustBeSeen && _through.Contains(state >> 2))
        {
            into.Add(new StateStep(here, tie));
        }
    }

    /// <summary>True for a service that is known to lie on no chain.</summary>
    private bool IsBeside(int vertex) => _between is { } between && Space.NodeOf(vertex) is var node
        && _graph.KindOf(node) == EntityKind.Service && !between.Contains(node);

    private int[] FindSuppliers()
    {
        var starts = new List<int>();
        var queue = new Queue<int>();
        foreach (var node in _ends.From)
        {
            var vertex = Space.MainVertexOf(node);
            if (_without.Contains(vertex))
            {
                continue;
            }

            var kind = _graph.KindOf(node);
            starts.Add((vertex << 2) | (_through.Contains(vertex) ? 2 : 0) | (kind == EntityKind.Agency ? 1 : 0));
            if (kind == EntityKind.Service)
            {
                _offered.Add(vertex);
            }
            else if (kind is EntityKind.Organization or EntityKind.Agency && _suppliers.Add(vertex))
            {
                queue.Enqueue(vertex);
            }
        }

        while (queue.TryDequeue(out var vertex))
        {
            var node = Space.NodeOf(vertex);
            // Sorted by kind: `provides` is the first, `owns` stands near the end; awards lie between them.
            var tie = _graph.FirstOut(node);
            while (tie < _graph.FirstOut(node + 1) && AddSupplied(tie, TieKind.Provides, node, vertex, queue))
            {
                tie++;
            }

            var last = _graph.FirstOut(node + 1) - 1;
            while (last >= tie && AddSupplied(last, TieKind.Owns, node, vertex, queue))
            {
                last--;
            }
        }

        starts.Sort();
        return [.. starts.Distinct()];
    }

    /// <summary>Takes a tie of A's group in; false when the ties beyond it can be neither of that kind.</summary>
    private bool AddSupplied(int tie, TieKind wanted, int node, int vertex, Queue<int> queue)
    {
        var mark = _graph.Columns.Marks[tie];
        var kind = TieMark.Kind(mark);
        if (wanted == TieKind.Provides ? kind > wanted : kind < wanted)
        {
            return false;
        }

        var to = _graph.ToOf(tie);
        var toVertex = Space.ToVertex(tie, to);
        if (kind != wanted || !Filter.Allows(mark, tie) || Space.FromVertex(tie, node) != vertex
            || _without.Contains(toVertex))
        {
            return true;
        }

        if (kind == TieKind.Provides && _graph.KindOf(to) == EntityKind.Service)
        {
            _offered.Add(toVertex);
        }
        else if (kind == TieKind.Owns && _graph.KindOf(to) == EntityKind.Organization && !_ends.FromExact
            && _suppliers.Add(toVertex))
        {
            queue.Enqueue(toVertex);
        }

        return true;
    }

    private int[] FindServed()
    {
        var seen = _through.Count > 0 ? 2 : 0;
        var targets = new List<int>();
        var queue = new Queue<int>();
        foreach (var node in _ends.To)
        {
            var vertex = Space.MainVertexOf(node);
            if (_without.Contains(vertex))
            {
                continue;
            }

            targets.Add((vertex << 2) | seen);
            if (_graph.KindOf(node) == EntityKind.Service)
            {
                targets.Add((vertex << 2) | seen | 1);
            }
            else if (_graph.KindOf(node) == EntityKind.Agency && _served!.Add(vertex))
            {
                queue.Enqueue(vertex);
            }
        }

        var columns = _graph.Columns;
        while (!_ends.ToExact && queue.TryDequeue(out var vertex))
        {
            var node = Space.NodeOf(vertex);
            // Sorted by kind: `part-of` comes last but for `claim`, so the million awards of an agency are not passed.
            for (var place = _graph.FirstIn(node + 1) - 1; place >= _graph.FirstIn(node); place--)
            {
                var mark = columns.InMarks[place];
                if (TieMark.Kind(mark) < TieKind.PartOf)
                {
                    break;
                }

                var tie = columns.InTies[place];
                var from = columns.InFrom[place];
                var fromVertex = Space.FromVertex(tie, from);
                if (TieMark.Kind(mark) == TieKind.PartOf && Filter.Allows(mark, tie)
                    && Space.ToVertex(tie, node) == vertex && _graph.KindOf(from) == EntityKind.Agency
                    && !_without.Contains(fromVertex) && _served!.Add(fromVertex))
                {
                    queue.Enqueue(fromVertex);
                }
            }
        }

        targets.Sort();
        return [.. targets.Distinct()];
    }
}
