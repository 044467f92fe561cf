namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The part of the graph that lies between A and B: the states and steps of all walks from A to B within the limits,
/// numbered by state, so that the order is that of the nodes. All later work happens here.
/// </summary>
internal sealed class ChainGraph
{
    private const long FirstTurn = 2048;
    private const long LargeTurn = 4096;

    /// <summary>A search that looked at so many ties is so large that it pays to narrow down the services first.</summary>
    private const long LargeSearch = 16_384;

    private ChainGraph(ChainRules rules, int[] states)
    {
        Rules = rules;
        States = states;
        OutStarts = new int[states.Length + 1];
        InStarts = new int[states.Length + 1];
        VertexPlaces = new int[states.Length];
        for (var number = 0; number < states.Length; number++)
        {
            VertexCount += number == 0 || VertexOf(number) != VertexOf(number - 1) ? 1 : 0;
            VertexPlaces[number] = VertexCount - 1;
        }
    }

    /// <summary>The rules by which it was found.</summary>
    public ChainRules Rules { get; }

    /// <summary>The states, ascending.</summary>
    public int[] States { get; }

    /// <summary>Number of states.</summary>
    public int Count => States.Length;

    /// <summary>Number of vertices; the states of one stand beside each other.</summary>
    public int VertexCount { get; }

    /// <summary>For each state the number of its vertex among those of the graph, from 0, ascending.</summary>
    public int[] VertexPlaces { get; }

    /// <summary>For each state its first step, and one more for the end.</summary>
    public int[] OutStarts { get; }

    /// <summary>For each step the number of the state it leads to; ascending within a state, then by tie.</summary>
    public int[] OutTo { get; private set; } = [];

    /// <summary>For each step the number of the state it comes from.</summary>
    public int[] OutFrom { get; private set; } = [];

    /// <summary>For each step its tie.</summary>
    public int[] OutTie { get; private set; } = [];

    /// <summary>For each state the first place in <see cref="InSteps"/> of the steps that lead to it.</summary>
    public int[] InStarts { get; }

    /// <summary>The steps sorted by the state that they lead to.</summary>
    public int[] InSteps { get; private set; } = [];

    /// <summary>Numbers of the states in which a chain begins, ascending.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>Numbers of the states in which a chain is complete, ascending.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>The vertex of a state.</summary>
    public int VertexOf(int number) => ChainRules.VertexOf(States[number]);

    /// <summary>The node of a state.</summary>
    public int NodeOf(int number) => Rules.Space.NodeOf(VertexOf(number));

    /// <summary>The number of a state; negative when it is not here.</summary>
    public int Find(int state) => Array.BinarySearch(States, state);

    /// <summary>
    /// Finds it: two cones grow side by side, from A and from B, until the cheaper one is complete; the rest lies in that
    /// one. Time grows with the smaller cone.
    /// </summary>
    public static ChainGraph Find(
        SupplyGraph graph, ChainRules rules, int? maxHops, CancellationToken cancellationToken)
    {
        using var forward = new Cone(graph, rules, forward: true, maxHops, keepsSteps: true);
        using var backward = new Cone(graph, rules, forward: false, maxHops, keepsSteps: true);
        for (var done = 0L; !forward.IsComplete && !backward.IsComplete;)
        {
            // By a quarter at a time, so that little is done in vain; on two processors once that is worth it.
            var turn = Math.Max(FirstTurn, done / 4);
            done += turn;
            if (done > LargeSearch)
            {
                rules.NarrowServices(cancellationToken);
            }

            SideBySide.Run(
                () => forward.Grow(turn, cancellationToken),
                () => backward.Grow(turn, cancellationToken),
                turn > LargeTurn,
                cancellationToken);
        }

        return Within(rules, forward.IsComplete ? forward : backward, maxHops ?? int.MaxValue, cancellationToken);
    }

    /// <summary>
    /// Only the shortest walks: the cones grow ring by ring, the cheaper ring first, until they meet. Null when there is no
    /// walk within the limits.
    /// </summary>
    public static ChainGraph? FindShortest(
        SupplyGraph graph, ChainRules rules, int? maxHops, CancellationToken cancellationToken)
    {
        using var forward = new Cone(graph, rules, forward: true, maxHops, keepsSteps: true);
        using var backward = new Cone(graph, rules, forward: false, maxHops, keepsSteps: false);
        if (rules.Starts.Length == 0 || rules.Targets.Length == 0)
        {
            return null;
        }

        var (forwardWork, backwardWork) = (forward.RingWork(), backward.RingWork());
        while (true)
        {
            var isForward = forwardWork <= backwardWork;
            var (grown, other) = isForward ? (forward, backward) : (backward, forward);
            var first = grown.States.Count;
            if (!grown.GrowRing(cancellationToken))
            {
                return null;
            }

            (forwardWork, backwardWork) = isForward
                ? (grown.RingWork(), backwardWork)
                : (forwardWork, grown.RingWork());
            var hops = grown.Radius + other.Radius;
            if (hops > maxHops)
            {
                return null;
            }

            for (var number = first; number < grown.States.Count; number++)
            {
                if (other.States.Find(grown.States[number]) >= 0)
                {
                    // From where they meet the one from A goes on inside the other, which holds the rest of the ways.
                    forward.Complete(backward.States, cancellationToken);
                    return Within(rules, forward, hops, cancellationToken);
                }
            }
        }
    }

    /// <summary>What lies between A and B inside a complete cone: the states that reach its other end in time.</summary>
    private static ChainGraph Within(ChainRules rules, Cone cone, int maxHops, CancellationToken cancellationToken)
    {
        using var left = HopsLeft(cone, cone.IsForward ? rules.Targets : rules.Starts);
        cancellationToken.ThrowIfCancellationRequested();
        using var kept = new PooledList<int>();
        for (var number = 0; number < left.Count; number++)
        {
            if (left[number] >= 0 && cone.HopsOf(number) <= maxHops - left[number])
            {
                kept.Add(number);
            }
        }

        var states = new int[kept.Count];
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = cone.States[kept[i]];
        }

        states.AsSpan().Sort(kept.AsSpan());
        var graph = new ChainGraph(rules, states);
        cancellationToken.ThrowIfCancellationRequested();
        graph.AddSteps(cone, left.AsSpan(), kept.AsSpan(), maxHops);
        graph.Starts = [.. rules.Starts.Select(graph.Find).Where(static number => number >= 0)];
        graph.Targets = [.. rules.Targets.Select(graph.Find).Where(static number => number >= 0)];
        return graph;
    }

    /// <summary>For each state of a cone the least number of steps to the other end, by a search back over the steps that the
    /// cone kept; -1 for those that do not reach it.</summary>
    private static PooledList<int> HopsLeft(Cone cone, int[] ends)
    {
        // The steps turned round: for each state those from which a step leads to it.
        using var starts = PooledList<int>.Of(cone.States.Count + 1, 0);
        for (var place = 0; place < cone.StepCount; place++)
        {
            starts[cone.EndOf(place) + 1]++;
        }

        for (var number = 0; number < cone.States.Count; number++)
        {
            starts[number + 1] += starts[number];
        }

        using var begins = PooledList<int>.Of(cone.StepCount, 0);
        using var free = PooledList<int>.Of(cone.States.Count, 0);
        starts.AsSpan()[..free.Count].CopyTo(free.AsSpan());
        for (var number = 0; number < cone.States.Count; number++)
        {
            var (first, end) = cone.StepsOf(number);
            for (var place = first; place < end; place++)
            {
                begins[free[cone.EndOf(place)]++] = number;
            }
        }

        var left = PooledList<int>.Of(cone.States.Count, -1);
        using var queue = new PooledList<int>();
        foreach (var state in ends)
        {
            if (cone.States.Find(state) is var number and >= 0)
            {
                left[number] = 0;
                queue.Add(number);
            }
        }

        for (var next = 0; next < queue.Count; next++)
        {
            var here = queue[next];
            for (var place = starts[here]; place < starts[here + 1]; place++)
            {
                if (left[begins[place]] < 0)
                {
                    left[begins[place]] = left[here] + 1;
                    queue.Add(begins[place]);
                }
            }
        }

        return left;
    }

    /// <summary>Takes over the steps of walks that are short enough.</summary>
    /// <param name="cone">The cone.</param>
    /// <param name="left">For each of its states the steps left to its other end.</param>
    /// <param name="kept">For each state here its number in the cone.</param>
    /// <param name="maxHops">The greatest number of steps of a walk.</param>
    private void AddSteps(Cone cone, ReadOnlySpan<int> left, ReadOnlySpan<int> kept, int maxHops)
    {
        using var numberOf = PooledList<int>.Of(left.Length, -1);
        for (var number = 0; number < kept.Length; number++)
        {
            numberOf[kept[number]] = number;
        }

        using var froms = new PooledList<int>();
        using var steps = new PooledList<StateStep>();
        for (var number = 0; number < kept.Length; number++)
        {
            var (first, end) = cone.StepsOf(kept[number]);
            for (var place = first; place < end; place++)
            {
                var far = cone.EndOf(place);
                if (numberOf[far] < 0 || cone.HopsOf(kept[number]) + 1 > maxHops - left[far])
                {
                    continue;
                }

                var (from, to) = cone.IsForward ? (number, numberOf[far]) : (numberOf[far], number);
                froms.Add(from);
                steps.Add(new StateStep(to, cone.TieOf(place)));
                OutStarts[from + 1]++;
            }
        }

        for (var number = 0; number < Count; number++)
        {
            OutStarts[number + 1] += OutStarts[number];
        }

        using var next = PooledList<int>.Of(Count, 0);
        OutStarts.AsSpan(0, Count).CopyTo(next.AsSpan());
        using var sorted = PooledList<StateStep>.Of(steps.Count, default);
        for (var i = 0; i < sorted.Count; i++)
        {
            sorted[next[froms[i]]++] = steps[i];
        }

        (OutTo, OutTie, OutFrom) = (new int[sorted.Count], new int[sorted.Count], new int[sorted.Count]);
        for (var number = 0; number < Count; number++)
        {
            var row = sorted.AsSpan()[OutStarts[number]..OutStarts[number + 1]];
            row.Sort();
            for (var i = 0; i < row.Length; i++)
            {
                var step = OutStarts[number] + i;
                (OutFrom[step], OutTo[step], OutTie[step]) = (number, row[i].State, row[i].Tie);
            }
        }

        foreach (var to in OutTo)
        {
            InStarts[to + 1]++;
        }

        for (var number = 0; number < Count; number++)
        {
            InStarts[number + 1] += InStarts[number];
        }

        InSteps = new int[OutTo.Length];
        InStarts.AsSpan(0, Count).CopyTo(next.AsSpan());
        for (var step = 0; step < OutTo.Length; step++)
        {
            InSteps[next[OutTo[step]]++] = step;
        }
    }
}
