namespace Cutset.Core.Graphs.Search;

/// <summary>
/// All states that can be reached from some states, forwards or backwards, with the least number of steps. It can be
/// grown bit by bit, so that two cones grow side by side; once it is complete, what lies between both ends is found in it
/// alone. Its memory is borrowed, see <see cref="PooledList{T}"/>.
/// </summary>
internal sealed class Cone : IDisposable
{
    /// <summary>How many states ahead their ties are fetched, and twice as many ahead the place where these begin.</summary>
    private const int Ahead = 4;

    private readonly SupplyGraph _graph;
    private readonly ChainRules _rules;
    private readonly int _maxHops;
    private readonly bool _keepsSteps;
    private readonly PooledList<int> _hops = new();
    private readonly PooledList<int> _stepStarts = new();
    private readonly PooledList<int> _stepEnds = new();
    private readonly PooledList<int> _stepTies = new();
    private readonly List<StateStep> _steps = [];
    private int _next;
    private long _credit;

    /// <summary>A cone that holds its origins only.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="rules">The steps that a chain may take.</param>
    /// <param name="forward">True: from A; false: from B, against the steps.</param>
    /// <param name="maxHops">The greatest number of steps; null: any.</param>
    /// <param name="keepsSteps">Whether <see cref="StepsOf"/> will be asked for.</param>
    public Cone(SupplyGraph graph, ChainRules rules, bool forward, int? maxHops, bool keepsSteps)
    {
        _graph = graph;
        _rules = rules;
        IsForward = forward;
        _maxHops = maxHops ?? int.MaxValue;
        _keepsSteps = keepsSteps;
        _stepStarts.Add(0);
        foreach (var state in forward ? rules.Starts : rules.Targets)
        {
            States.Add(state);
            _hops.Add(0);
        }
    }

    /// <summary>True when it grows from A, along the steps.</summary>
    public bool IsForward { get; }

    /// <summary>The states met so far, nearest first.</summary>
    public StateTable States { get; } = new();

    /// <summary>True when nothing is left to find.</summary>
    public bool IsComplete => _next == States.Count;

    /// <summary>Number of steps of the farthest states met.</summary>
    public int Radius => _hops.Count == 0 ? 0 : _hops[_hops.Count - 1];

    /// <summary>Number of steps kept, of the states that were looked at.</summary>
    public int StepCount => _stepEnds.Count;

    /// <summary>The least number of steps to a state, by its number in <see cref="States"/>.</summary>
    public int HopsOf(int number) => _hops[number];

    /// <summary>The places of the steps that leave a state (of a backward cone: that lead to it), by its number.</summary>
    public (int First, int End) StepsOf(int number) => (_stepStarts[number], _stepStarts[number + 1]);

    /// <summary>The number of the state at the far end of a step, by its place.</summary>
    public int EndOf(int place) => _stepEnds[place];

    /// <summary>The tie of a step, by its place.</summary>
    public int TieOf(int place) => _stepTies[place];

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

    /// <summary>
    /// Grows the cone until it is complete or has looked at that many ties more. What a state with many ties lacks is saved
    /// up: a hub is not looked at before the other cone has done as much.
    /// </summary>
    /// <param name="work">How many ties to look at, about.</param>
    /// <param name="cancellationToken">Checked every few thousand ties.</param>
    public void Grow(long work, CancellationToken cancellationToken)
    {
        _credit += work;
        for (var sinceCheck = 0L; _next < States.Count && WorkOf(_next) is var here && here <= _credit;)
        {
            _credit -= here;
            sinceCheck += here;
            if (sinceCheck > 4096)
            {
                cancellationToken.ThrowIfCancellationRequested();
                sinceCheck = 0;
            }

            Expand(null);
        }
    }

    /// <summary>Grows the cone until it is complete.</summary>
    /// <param name="within">States outside it are of no use; null: all are.</param>
    /// <param name="cancellationToken">Checked every few thousand states.</param>
    public void Complete(StateTable? within, CancellationToken cancellationToken)
    {
        while (!IsComplete)
        {
            Expand(within);
            if ((_next & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        States.Release();
        _hops.Dispose();
        _stepStarts.Dispose();
        _stepEnds.Dispose();
        _stepTies.Dispose();
    }

    private long WorkOf(int number)
    {
        var node = _rules.Space.NodeOf(ChainRules.VertexOf(States[number]));
        return 1 + (IsForward
            ? _graph.FirstOut(node + 1) - _graph.FirstOut(node)
            : _graph.FirstIn(node + 1) - _graph.FirstIn(node));
    }

    private void Expand(StateTable? within)
    {
        var number = _next++;
        var hops = _hops[number];
        Prefetch(number);
        if (hops < _maxHops && (within is null || within.Find(States[number]) >= 0))
        {
            if (IsForward)
            {
                _rules.Successors(States[number], _steps);
            }
            else
            {
                _rules.Predecessors(States[number], _steps);
            }

            foreach (var step in _steps)
            {
                States.Prefetch(step.State);
            }

            foreach (var step in _steps)
            {
                if (within is not null && within.Find(step.State) < 0)
                {
                    continue;
                }

                var end = States.Number(step.State);
                if (end == _hops.Count)
                {
                    _hops.Add(hops + 1);
                }

                if (_keepsSteps)
                {
                    _stepEnds.Add(end);
                    _stepTies.Add(step.Tie);
                }
            }
        }

        if (_keepsSteps)
        {
            _stepStarts.Add(_stepEnds.Count);
        }
    }

    /// <summary>Has the ties of the states that come next fetched from memory while this one is worked on.</summary>
    private void Prefetch(int number)
    {
        if (number + (2 * Ahead) < States.Count)
        {
            _rules.PrefetchStart(States[number + (2 * Ahead)], IsForward);
            _rules.PrefetchTies(States[number + Ahead], IsForward);
        }
    }
}
