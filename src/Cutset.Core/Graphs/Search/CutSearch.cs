using System.Collections.Immutable;
using System.Numerics;
using Cutset.Core.Graphs.Cutting;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>One smallest cut of a <see cref="CutNetwork"/>, and its proof.</summary>
internal sealed class CutSearch
{
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
        var flow = new FlowNetwork<T>(_network.Vertices);
        var tieEdges = _network.Ties.Select(tie => flow.AddEdge(
            tie.From, tie.To, MayEnd(tie.Tie) ? CapacityOf(WeightOfTie(tie.Tie)) : FlowNetwork<T>.Endless)).ToArray();
        var awardEdges = _network.Awards.Select(award => flow.AddEdge(
            award.In, award.Out, _awardMayEnd(award.Award) ? CapacityOf(WeightOfAward(award.Award)) : FlowNetwork<T>.Endless)).ToArray();
        foreach (var (from, to) in _network.Free)
        {
            flow.AddEdge(from, to, FlowNetwork<T>.Endless);
        }

        var value = flow.MaxFlow(_network.Source, _network.Sink, cancellationToken);
        if (value == T.Zero)
        {
            return new CutOutcome.AlreadyApart();
        }

        if (value >= FlowNetwork<T>.Endless)
        {
            var way = flow.FindEndlessWay(_network.Source, _network.Sink) ?? [];
            var tieOf = tieEdges.Index().ToDictionary(static pair => pair.Item, pair => _network.Ties[pair.Index].Tie);
            return new CutOutcome.Inseparable([.. way.Where(tieOf.ContainsKey).Select(edge => tieOf[edge])]);
        }

        var nearB = flow.CanReach(_network.Sink);
        var ties = _network.Ties.Where(tie => !nearB[tie.From] && nearB[tie.To]).Select(static tie => tie.Tie).Order().ToList();
        var awards = _network.Awards.Where(award => !nearB[award.In] && nearB[award.Out])
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
        var ties = Enumerable.Range(0, _chains.OutTo.Length)
            .Where(step => _chains.VertexOf(_chains.OutFrom[step]) == vertex)
            .Select(step => _chains.OutTie[step]).Distinct().Order().ToImmutableArray();
        if (ties.IsEmpty)
        {
            // B is the award itself.
            ties = [.. Enumerable.Range(0, _chains.OutTo.Length)
                .Where(step => _chains.VertexOf(_chains.OutTo[step]) == vertex)
                .Select(step => _chains.OutTie[step]).Distinct().Order()];
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
