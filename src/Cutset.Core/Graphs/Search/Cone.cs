namespace Cutset.Core.Graphs.Search;

/// <summary>
/// All states that can be reached from some states, forwards or backwards, with the least number of steps. It can be
/// grown bit by bit, so that two cones grow side by side and the smaller one bounds the other.
/// </summary>
internal sealed class Cone
{
    private readonly SupplyGraph _graph;
    private readonly ChainRules _rules;
    private readonly bool _forward;
    private readonly int _maxHops;
    private readonly List<int> _hops = [];
    private readonly List<StateStep> _steps = [];
    private int _next;

    /// <summary>A cone that holds its origins only.</summary>
    public Cone(SupplyGraph graph, ChainRules rules, bool forward, int? maxHops)
    {
        _graph = graph;
        _rules = rules;
        _forward = forward;
        _maxHops = maxHops ?? int.MaxValue;
        foreach (var state in forward ? rules.Starts : rules.Targets)
        {
            States.Add(state);
            _hops.Add(0);
        }
    }

    /// <summary>The states met so far, nearest first.</summary>
    public StateTable States { get; } = new();

    /// <summary>True when nothing is left to find.</summary>
    public bool IsComplete => _next == States.Count;

    /// <summary>The least number of steps to a state, by its number in <see cref="States"/>.</summary>
    public int HopsOf(int number) => _hops[number];

    /// <summary>Number of steps of the farthest states met.</summary>
    public int Radius => _hops.Count == 0 ? 0 : _hops[^1];

    /// <summary>Takes one more step from all the farthest states; false when that met no new state.</summary>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    public bool GrowRing(CancellationToken cancellationToken)
    {
        var before = States.Count;
        for (var end = before; _next < end;)
        {
            Expand(null);
            if ((_next & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return States.Count > before;
    }

    /// <summary>How many ties the next <see cref="GrowRing"/> will look at, about.</summary>
    public long RingWork()
    {
        var work = 0L;
        for (var number = _next; number < States.Count; number++)
        {
            work += WorkOf(number);
        }

        return work;
    }

    /// <summary>Grows the cone until it is complete or has looked at that many ties more.</summary>
    /// <param name="work">How many ties to look at, about.</param>
    /// <param name="within">A complete cone of the other direction: states outside it are of no use. Null: none.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    public void Grow(long work, StateTable? within, CancellationToken cancellationToken)
    {
        for (var sinceCheck = 0L; _next < States.Count && work > 0;)
        {
            var here = WorkOf(_next);
            work -= here;
            sinceCheck += here;
            if (sinceCheck > 4096)
            {
                cancellationToken.ThrowIfCancellationRequested();
                sinceCheck = 0;
            }

            Expand(within);
        }
    }

    private long WorkOf(int number)
    {
        var node = _rules.Space.NodeOf(ChainRules.VertexOf(States[number]));
        return 1 + (_forward
            ? _graph.FirstOut(node + 1) - _graph.FirstOut(node)
            : _graph.FirstIn(node + 1) - _graph.FirstIn(node));
    }

    private void Expand(StateTable? within)
    {
        var number = _next++;
        var hops = _hops[number];
        if (hops >= _maxHops || (within is not null && within.Find(States[number]) < 0))
        {
            return;
        }

        if (_forward)
        {
            _rules.Successors(States[number], _steps);
        }
        else
        {
            _rules.Predecessors(States[number], _steps);
        }

        foreach (var step in _steps)
        {
            if ((within is null || within.Find(step.State) >= 0) && States.Add(step.State))
            {
                _hops.Add(hops + 1);
            }
        }
    }
}
