using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Awards that rest on a provider only by inference: their party, or an owner of it, runs on its services.</summary>
internal sealed class InferredAwards
{
    private readonly SupplyGraph _graph;
    private readonly GraphSpace _space;
    private readonly TieFilter _filter;
    private readonly AwardParties _parties;
    private readonly int[] _stamp;
    private int _round;

    /// <summary>Over the awards of B.</summary>
    public InferredAwards(SupplyGraph graph, GraphSpace space, TieFilter filter, AwardParties parties)
    {
        (_graph, _space, _filter, _parties) = (graph, space, filter, parties);
        _stamp = new int[parties.Awards.Length];
    }

    /// <summary>Number and money of these awards, those left out that the provider's group is itself party to.</summary>
    /// <param name="provider">Vertex of the provider.</param>
    public (int Awards, ImmutableArray<Money> Obligated) Of(int provider)
    {
        _round++;
        var group = OwnedBy([provider]);
        Mark(group, null);
        var customers = CustomersOf(group);
        var totals = new MoneyTotals();
        var count = Mark(OwnedBy(customers), totals);
        return (count, totals.ToMoney());
    }

    private int Mark(IEnumerable<int> organisations, MoneyTotals? totals)
    {
        var count = 0;
        foreach (var award in organisations.SelectMany(_parties.AwardsOfParty))
        {
            if (_stamp[award] != _round)
            {
                _stamp[award] = _round;
                count++;
                totals?.AddAward(_graph, _parties.Awards[award]);
            }
        }

        return count;
    }

    /// <summary>Who offers a service that leverages one of the provider's, at any depth, anywhere in the graph.</summary>
    private List<int> CustomersOf(List<int> group)
    {
        var own = new HashSet<int>();
        foreach (var organisation in group)
        {
            own.UnionWith(Follow(organisation, static kind => kind == TieKind.Provides, EntityKind.Service));
        }

        var built = new List<int>();
        var met = new HashSet<int>();
        var queue = new Queue<int>(own.Order());
        while (queue.TryDequeue(out var service))
        {
            foreach (var user in Follow(service, static kind => kind is TieKind.Hosts or TieKind.Supports, EntityKind.Service))
            {
                if (!own.Contains(user) && met.Add(user))
                {
                    built.Add(user);
                    queue.Enqueue(user);
                }
            }
        }

        return [.. built.SelectMany(OfferersOf).Distinct()];
    }

    private List<int> OfferersOf(int vertex)
    {
        var node = _space.NodeOf(vertex);
        var offerers = new List<int>();
        for (var place = _graph.FirstIn(node); place < _graph.FirstIn(node + 1); place++)
        {
            var mark = _graph.Columns.InMarks[place];
            if (TieMark.Kind(mark) != TieKind.Provides)
            {
                break;
            }

            var tie = _graph.Columns.InTies[place];
            var from = _graph.Columns.InFrom[place];
            if (_filter.Allows(mark, tie) && _space.ToVertex(tie, node) == vertex
                && _graph.KindOf(from) == EntityKind.Organization)
            {
                offerers.Add(_space.FromVertex(tie, from));
            }
        }

        return offerers;
    }

    /// <summary>The organisations and all that they own.</summary>
    private List<int> OwnedBy(List<int> organisations)
    {
        var owned = new List<int>(organisations);
        var met = new HashSet<int>(organisations);
        for (var next = 0; next < owned.Count; next++)
        {
            owned.AddRange(Follow(owned[next], static kind => kind == TieKind.Owns, EntityKind.Organization).Where(met.Add));
        }

        return owned;
    }

    private List<int> Follow(int vertex, Func<TieKind, bool> wanted, EntityKind toKind)
    {
        var node = _space.NodeOf(vertex);
        var ends = new List<int>();
        for (var tie = _graph.FirstOut(node); tie < _graph.FirstOut(node + 1); tie++)
        {
            var mark = _graph.Columns.Marks[tie];
            var to = _graph.ToOf(tie);
            if (wanted(TieMark.Kind(mark)) && _graph.KindOf(to) == toKind && _filter.Allows(mark, tie)
                && _space.FromVertex(tie, node) == vertex)
            {
                ends.Add(_space.ToVertex(tie, to));
            }
        }

        return ends;
    }
}
