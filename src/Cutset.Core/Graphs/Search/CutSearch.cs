using System.Collections.Immutable;
using System.Numerics;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>One smallest cut of a <see cref="CutNetwork"/>, and its proof.</summary>
internal sealed class CutSearch
{
    private const int Unmet = -2;
    private const int Origin = -1;

    private readonly SupplyGraph _graph;
    private readonly ChainGraph _chains;
    private readonly CutNetwork _network;
    private readonly CutMeasure _measure;
    private readonly Func<int, bool> _tieMayEnd;
    private readonly Func<int, bool> _awardMayEnd;

    /// <summary>A search for ties and awards (by vertex) that may end.</summary>
    public CutSearch(
        SupplyGraph graph,
        ChainGraph chains,
        CutNetwork network,
        CutMeasure measure,
        Func<int, bool> tieMayEnd,
        Func<int, bool> awardMayEnd)
    {
        _graph = graph;
        _chains = chains;
        _network = network;
        _measure = measure;
        _tieMayEnd = tieMayEnd;
        _awardMayEnd = awardMayEnd;
    }

    /// <summary>Runs it.</summary>
    public CutOutcome Run(CancellationToken cancellationToken)
    {
        if (_chains.OutTo.Length == 0)
        {
            return new CutOutcome.AlreadyApart();
        }

        // Money first and number second are one capacity; its sum must stay below what counts as endless.
        var elements = _network.Ties.Count + _network.Awards.Count + 1L;
        Int128 total = elements;
        foreach (var (_, _, tie) in _network.Ties)
        {
            total += (Int128)WeightOfTie(tie) * elements;
        }

        foreach (var (_, _, award) in _network.Awards)
        {
            total += (Int128)WeightOfAward(award) * elements;
        }

        return _measure == CutMeasure.Count || total < FlowNetwork<long>.Endless
            ? Run<long>(elements, cancellationToken)
            : Run<Int128>(elements, cancellationToken);
    }

    private CutOutcome Run<T>(long elements, CancellationToken cancellationToken)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var capacity = new T[_network.EdgeFrom.Length];
        Array.Fill(capacity, FlowNetwork<T>.Endless);
        for (var i = 0; i < _network.Ties.Count; i++)
        {
            var tie = _network.Ties[i].Tie;
            capacity[i] = MayEnd(tie) ? CapacityOf(WeightOfTie(tie)) : capacity[i];
        }

        for (var i = 0; i < _network.Awards.Count; i++)
        {
            var award = _network.Awards[i].Award;
            var edge = _network.Ties.Count + i;
            capacity[edge] = _awardMayEnd(award) ? CapacityOf(WeightOfAward(award)) : capacity[edge];
        }

        // What A reaches and what reaches B without passing anything that can end is one with A and with B: often that is
        // almost all, and the flow runs through the little that is left.
        var byFromA = Endless(capacity, _network.Source, forward: true);
        if (byFromA[_network.Sink] != Unmet)
        {
            return new CutOutcome.Inseparable(WayToB(byFromA));
        }

        var byToB = Endless(capacity, _network.Sink, forward: false);
        var (flow, vertexOf) = Contract(capacity, byFromA, byToB);
        var value = flow.MaxFlow(0, 1, cancellationToken);
        if (value == T.Zero)
        {
            return new CutOutcome.AlreadyApart();
        }

        var reaches = flow.CanReach(1);
        bool NearB(int vertex) => reaches[vertexOf[vertex]];
        var ties = _network.Ties.Where(tie => !NearB(tie.From) && NearB(tie.To)).Select(static tie => tie.Tie).Order().ToList();
        var awards = _network.Awards.Where(award => !NearB(award.In) && NearB(award.Out))
            .Select(static award => award.Award).Order().ToList();
        var weight = ties.Sum(WeightOfTie) + awards.Sum(WeightOfAward);
        var size = T.CreateChecked(ties.Count + awards.Count);
        var cut = _measure == CutMeasure.Count
            ? size
            : (T.CreateChecked(weight) * T.CreateChecked(elements)) + size;
        return new CutOutcome.Separated(
            [.. awards.Select(DescribeAward), .. ties.Select(DescribeTie)],
            _measure == CutMeasure.Count ? long.CreateChecked(value) : long.CreateChecked(value / T.CreateChecked(elements)),
            weight,
            value == cut && !IsConnected([.. ties], [.. awards]));

        T CapacityOf(long money) => _measure == CutMeasure.Count
            ? T.One
            : (T.CreateChecked(money) * T.CreateChecked(elements)) + T.One;
    }

    /// <summary>For each vertex the edge by which it is met along endless edges from an origin, or <see cref="Unmet"/>.</summary>
    private int[] Endless<T>(T[] capacity, int origin, bool forward)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var by = new int[_network.Vertices];
        Array.Fill(by, Unmet);
        by[origin] = Origin;
        var queue = new Queue<int>();
        queue.Enqueue(origin);
        while (queue.TryDequeue(out var vertex))
        {
            foreach (var edge in (forward ? _network.Out : _network.In).Of(vertex))
            {
                var other = forward ? _network.EdgeTo[edge] : _network.EdgeFrom[edge];
                if (by[other] == Unmet && capacity[edge] >= FlowNetwork<T>.Endless)
                {
                    by[other] = edge;
                    queue.Enqueue(other);
                }
            }
        }

        return by;
    }

    private ImmutableArray<int> WayToB(int[] by)
    {
        var ties = ImmutableArray.CreateBuilder<int>();
        for (var vertex = _network.Sink; by[vertex] != Origin; vertex = _network.EdgeFrom[by[vertex]])
        {
            if (by[vertex] < _network.Ties.Count)
            {
                ties.Add(_network.Ties[by[vertex]].Tie);
            }
        }

        ties.Reverse();
        return ties.ToImmutable();
    }

    /// <summary>The network with all that is one with A as vertex 0 and all that is one with B as vertex 1.</summary>
    private (FlowNetwork<T> Flow, int[] VertexOf) Contract<T>(T[] capacity, int[] byFromA, int[] byToB)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var vertexOf = new int[_network.Vertices];
        var count = 2;
        for (var vertex = 0; vertex < vertexOf.Length; vertex++)
        {
            vertexOf[vertex] = byFromA[vertex] != Unmet ? 0 : byToB[vertex] != Unmet ? 1 : count++;
        }

        var flow = new FlowNetwork<T>(count);
        for (var edge = 0; edge < capacity.Length; edge++)
        {
            var (from, to) = (vertexOf[_network.EdgeFrom[edge]], vertexOf[_network.EdgeTo[edge]]);
            // Nothing has to flow back into A or out of B.
            if (from != to && to != 0 && from != 1)
            {
                flow.AddEdge(from, to, capacity[edge]);
            }
        }

        return (flow, vertexOf);
    }

    private bool MayEnd(int tie)
    {
        var kind = _graph.TieKindOf(tie);
        // A `serves` tie ends with its award, which is an edge of its own.
        return kind.CanEnd() && kind != TieKind.Serves && _tieMayEnd(tie);
    }

    private long WeightOfTie(int tie) =>
        _graph.TieKindOf(tie) == TieKind.Subaward ? Math.Max(_graph.AmountOf(tie) ?? 0, 0) : 0;

    private long WeightOfAward(int vertex)
    {
        var award = _chains.Rules.Space.NodeOf(vertex);
        return _graph.IsVehicle(award) ? 0 : Math.Max(_graph.ObligatedOf(award) ?? 0, 0);
    }

    private CutTie DescribeTie(int tie) => new(null, [tie], _graph.TieKindOf(tie), _graph.EndOf(tie));

    private CutTie DescribeAward(int vertex)
    {
        // An award has one role and nothing to be passed through, so its vertex is in one state.
        var state = _chains.Find(vertex << 2);
        var ties = _chains.OutTie[_chains.OutStarts[state].._chains.OutStarts[state + 1]].Order().ToImmutableArray();
        if (ties.IsEmpty)
        {
            // B is the award itself.
            ties = [.. _chains.InSteps[_chains.InStarts[state].._chains.InStarts[state + 1]]
                .Select(step => _chains.OutTie[step]).Order()];
        }

        var award = _chains.Rules.Space.NodeOf(vertex);
        return new CutTie(award, ties, ties.IsEmpty ? TieKind.Serves : _graph.TieKindOf(ties[0]), _graph.AwardEndOf(award));
    }

    /// <summary>Searches again from A, over states and not over the network, without what was cut.</summary>
    private bool IsConnected(HashSet<int> ties, HashSet<int> awards)
    {
        var met = new bool[_chains.Count];
        var queue = new Queue<int>(_chains.Starts.Where(state => !awards.Contains(_chains.VertexOf(state))));
        foreach (var start in queue)
        {
            met[start] = true;
        }

        while (queue.TryDequeue(out var state))
        {
            if (Array.BinarySearch(_chains.Targets, state) >= 0)
            {
                return true;
            }

            for (var step = _chains.OutStarts[state]; step < _chains.OutStarts[state + 1]; step++)
            {
                var to = _chains.OutTo[step];
                if (!met[to] && !ties.Contains(_chains.OutTie[step]) && !awards.Contains(_chains.VertexOf(to)))
                {
                    met[to] = true;
                    queue.Enqueue(to);
                }
            }
        }

        return false;
    }
}
