using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Tells of most states that no chain goes on from there, before a search takes them in: what an agency or a company buys
/// and sells besides is by far the most of what a search meets. What is not told so is found by the search itself.
/// </summary>
internal sealed class DeadEnds
{
    private const int Patience = 4096;

    private readonly SupplyGraph _graph;
    private readonly GraphSpace _space;
    private readonly TieFilter _filter;
    private readonly IReadOnlySet<int>? _served;
    private readonly IReadOnlySet<int> _suppliers;
    private readonly bool _customers;
    private readonly bool _looksAhead;
    private readonly bool _looksBack;
    private readonly long _worthWhile;
    private readonly long _worthWhileBehind;
    private readonly long _worthWhileCustomers;
    private readonly int _patience;
    private int _askedAhead;
    private int _askedBehind;
    private long _awardsMet;
    private long _awardsMetBehind;
    private AwardBits? _servingAwards;
    private AwardBits? _awardsOfSuppliers;
    private long _customersMet;
    private CustomerBits? _customersKnown;

    /// <summary>For a question.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="space">Which merges count.</param>
    /// <param name="filter">Which ties count.</param>
    /// <param name="ends">A and B: an award that is one of them is no dead end.</param>
    /// <param name="served">Vertices of B's group of agencies; null or empty: a chain may end elsewhere.</param>
    /// <param name="suppliers">Vertices of A's group.</param>
    /// <param name="customers">Whether chains run through customers.</param>
    public DeadEnds(
        SupplyGraph graph,
        GraphSpace space,
        TieFilter filter,
        ChainEnds ends,
        IReadOnlySet<int>? served,
        IReadOnlySet<int> suppliers,
        bool customers)
    {
        (_graph, _space, _filter, _served, _suppliers, _customers) = (graph, space, filter, served, suppliers, customers);
        _looksAhead = served?.Count > 0 && !ends.To.Any(IsAward);
        _looksBack = !ends.From.Any(IsAward);
        // A small search is done before a look at the ties of all that it meets pays.
        _patience = Math.Min(Patience, graph.TieCount / 64);
        // Once more awards were looked at than somebody has ties, and than their bits take words, it pays to know the awards.
        var words = graph.NodesOf(EntityKind.Award).Count / 64;
        _worthWhile = Math.Max(served?.Select(space.NodeOf).Sum(node => (long)graph.FirstIn(node + 1) - graph.FirstIn(node)) ?? 0, words);
        _worthWhileCustomers = graph.NodesOf(EntityKind.Organization).Count / 16;
        _worthWhileBehind = Math.Max(suppliers.Select(space.NodeOf).Sum(node => (long)graph.FirstOut(node + 1) - graph.FirstOut(node)), words);

        bool IsAward(int node) => graph.KindOf(node) == EntityKind.Award;
    }

    /// <summary>Seen from A: an award that serves nobody of B's group, and a customer that neither holds an award nor owns
    /// anybody. One search asks at a time.</summary>
    /// <param name="vertex">The vertex that a step would enter.</param>
    /// <param name="role">In which role.</param>
    public bool IsAhead(int vertex, int role)
    {
        if (!_looksAhead || (_askedAhead < _patience && ++_askedAhead > 0))
        {
            return false;
        }

        var node = _space.NodeOf(vertex);
        return _graph.KindOf(node) switch
        {
            EntityKind.Award => !Serves(node),
            EntityKind.Organization when role == 1 => !(Customers() is { } bits ? bits.GoesOn(node) : CustomerBits.GoesOn(_graph, node)),
            _ => false,
        };
    }

    /// <summary>Seen from B: an award to which neither A's group nor anybody who can be a customer is a party, and an
    /// organisation that cannot be a customer. One search asks at a time.</summary>
    /// <param name="vertex">The vertex that a step would come from: an award, or an organisation as a customer.</param>
    public bool IsBehind(int vertex)
    {
        if (_askedBehind < _patience && ++_askedBehind > 0)
        {
            return false;
        }

        var node = _space.NodeOf(vertex);
        return _graph.KindOf(node) == EntityKind.Award ? _looksBack && HasNoParty(node) : !MayBeCustomer(node);
    }

    private bool HasNoParty(int award)
    {
        if (!_customers && _awardsOfSuppliers is null && ++_awardsMetBehind > _worthWhileBehind)
        {
            _awardsOfSuppliers = AwardBits.Of(_graph, _space, _filter, _suppliers);
        }

        if (_awardsOfSuppliers is { } held)
        {
            return !held.Contains(award);
        }

        var columns = _graph.Columns;
        for (var place = _graph.FirstIn(award); place < _graph.FirstIn(award + 1); place++)
        {
            var from = columns.InFrom[place];
            if (TieMark.Kind(columns.InMarks[place]) is TieKind.Holds or TieKind.Subaward
                && ((_customers && MayBeCustomer(from)) || _suppliers.Contains(_space.FromVertex(columns.InTies[place], from))))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayBeCustomer(int node) => _graph.KindOf(node) == EntityKind.Organization
        && (Customers() is { } bits ? bits.IsReached(node) : CustomerBits.IsReached(_graph, node));

    /// <summary>The bits of all organisations, where somebody found them out or it pays to do so now. Two searches count
    /// together, about.</summary>
    private CustomerBits? Customers()
    {
        if (_customersKnown is null)
        {
            _customersKnown = _graph.KnownCustomers ?? (++_customersMet > _worthWhileCustomers ? _graph.FindCustomers() : null);
        }

        return _customersKnown;
    }

    private bool Serves(int award)
    {
        if (_servingAwards is null && ++_awardsMet > _worthWhile)
        {
            _servingAwards = AwardBits.Serving(_graph, _space, _filter, _served!);
        }

        if (_servingAwards is { } serving)
        {
            return serving.Contains(award);
        }

        var columns = _graph.Columns;
        for (var tie = _graph.FirstOut(award); tie < _graph.FirstOut(award + 1); tie++)
        {
            var mark = columns.Marks[tie];
            if (TieMark.Kind(mark) == TieKind.Serves && _filter.Allows(mark, tie)
                && _served!.Contains(_space.ToVertex(tie, columns.To[tie])))
            {
                return true;
            }
        }

        return false;
    }
}
