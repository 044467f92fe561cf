using System.Runtime.InteropServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>
/// The part of the graph that lies between A and B: the states and steps of all walks from A to B within the limits,
/// numbered by state, so that the order is that of the nodes. All later work happens here.
/// </summary>
internal sealed class ChainGraph
{
    private const long FirstTurn = 2048;
    private const long LargeTurn = 16_384;

    private readonly List<int> _outTo = [];
    private readonly List<int> _outTie = [];

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
    /// Finds it: two cones grow side by side, from A and from B; once the cheaper one is complete, the other goes on
    /// inside it only. Time grows with the smaller cone.
    /// </summary>
    public static ChainGraph Find(
        SupplyGraph graph, ChainRules rules, int? maxHops, CancellationToken cancellationToken)
    {
        var forward = new Cone(graph, rules, forward: true, maxHops);
        var backward = new Cone(graph, rules, forward: false, maxHops);
        for (var done = 0L; !forward.IsComplete && !backward.IsComplete;)
        {
            // By a quarter at a time, so that little is done in vain; on two processors once that is worth it.
            var turn = Math.Max(FirstTurn, done / 4);
            done += turn;
            SideBySide.Run(
                () => forward.Grow(turn, null, cancellationToken),
                () => backward.Grow(turn, null, cancellationToken),
                turn > LargeTurn,
                cancellationToken);
        }

        if (forward.IsComplete)
        {
            backward.Grow(long.MaxValue, forward.States, cancellationToken);
        }
        else
        {
            forward.Grow(long.MaxValue, backward.States, cancellationToken);
        }

        return Between(rules, forward, backward, maxHops ?? int.MaxValue, cancellationToken);
    }

    /// <summary>
    /// Only the shortest walks: the cones grow ring by ring, the cheaper ring first, until they meet. Null when there is no
    /// walk within the limits.
    /// </summary>
    public static ChainGraph? FindShortest(
        SupplyGraph graph, ChainRules rules, int? maxHops, CancellationToken cancellationToken)
    {
        var forward = new Cone(graph, rules, forward: true, maxHops);
        var backward = new Cone(graph, rules, forward: false, maxHops);
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
                    // From where they meet each cone goes on inside the other, which holds the rest of the ways.
                    forward.Grow(long.MaxValue, backward.States, cancellationToken);
                    backward.Grow(long.MaxValue, forward.States, cancellationToken);
                    return Between(rules, forward, backward, hops, cancellationToken);
                }
            }
        }
    }

    private static ChainGraph Between(
        ChainRules rules, Cone forward, Cone backward, int maxHops, CancellationToken cancellationToken)
    {
        var both = new List<int>();
        var (few, many) = forward.States.Count <= backward.States.Count ? (forward, backward) : (backward, forward);
        for (var number = 0; number < few.States.Count; number++)
        {
            var other = many.States.Find(few.States[number]);
            if (other >= 0 && few.HopsOf(number) <= maxHops - many.HopsOf(other))
            {
                both.Add(few.States[number]);
            }
        }

        both.Sort();
        var graph = new ChainGraph(rules, [.. both]);
        graph.AddSteps(forward, backward, maxHops, cancellationToken);
        graph.Starts = [.. rules.Starts.Select(graph.Find).Where(static number => number >= 0)];
        graph.Targets = [.. rules.Targets.Select(graph.Find).Where(static number => number >= 0)];
        return graph;
    }

    private void AddSteps(Cone forward, Cone backward, int maxHops, CancellationToken cancellationToken)
    {
        var steps = new List<StateStep>();
        var from = new List<int>();
        // Number here of each state of the backward cone; -1 for those beyond the limits.
        var numberOf = new int[backward.States.Count];
        Array.Fill(numberOf, -1);
        for (var number = 0; number < Count; number++)
        {
            numberOf[backward.States.Find(States[number])] = number;
        }

        for (var number = 0; number < Count; number++)
        {
            if ((number & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var here = forward.HopsOf(forward.States.Find(States[number]));
            Rules.Successors(States[number], steps);
            var first = _outTo.Count;
            CollectionsMarshal.AsSpan(steps).Sort();
            foreach (var step in steps)
            {
                var rest = backward.States.Find(step.State);
                if (rest >= 0 && here + 1 <= maxHops - backward.HopsOf(rest) && numberOf[rest] is >= 0 and var to)
                {
                    _outTo.Add(to);
                    _outTie.Add(step.Tie);
                    from.Add(number);
                }
            }

            OutStarts[number + 1] = OutStarts[number] + _outTo.Count - first;
        }

        OutTo = [.. _outTo];
        OutTie = [.. _outTie];
        OutFrom = [.. from];
        foreach (var to in OutTo)
        {
            InStarts[to + 1]++;
        }

        for (var number = 0; number < Count; number++)
        {
            InStarts[number + 1] += InStarts[number];
        }

        InSteps = new int[OutTo.Length];
        var next = InStarts.AsSpan(0, Count).ToArray();
        for (var step = 0; step < OutTo.Length; step++)
        {
            InSteps[next[OutTo[step]]++] = step;
        }
    }
}
