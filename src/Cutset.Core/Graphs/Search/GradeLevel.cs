namespace Cutset.Core.Graphs.Search;

/// <summary>
/// A <see cref="ChainGraph"/> seen with chains up to one grade: which steps count, and the least number of steps from A
/// and to B.
/// </summary>
internal sealed class GradeLevel
{
    /// <summary>The distance of what is not reached.</summary>
    public const int Far = int.MaxValue / 2;

    private readonly InferredSteps _inferred;
    private readonly int _maxHops;
    private readonly int[] _stepFromA;
    private readonly int[] _stepToB;

    /// <summary>Computes the distances. O(states + steps).</summary>
    /// <param name="source">The whole graph.</param>
    /// <param name="graph">What lies between A and B.</param>
    /// <param name="grade">The weakest grade that counts.</param>
    /// <param name="maxHops">The greatest number of steps; null: any.</param>
    /// <param name="inferred">The steps that no documented chain takes.</param>
    public GradeLevel(SupplyGraph source, ChainGraph graph, ChainGrade grade, int? maxHops, InferredSteps inferred)
    {
        Graph = graph;
        Grade = grade;
        _maxHops = maxHops ?? Far;
        _inferred = inferred;
        Counts = new bool[graph.OutTo.Length];
        for (var step = 0; step < Counts.Length; step++)
        {
            Counts[step] = (grade >= ChainGrade.Claimed || (source.Columns.Marks[graph.OutTie[step]] & TieMark.Claimed) == 0)
                && (grade >= ChainGrade.Inferred || !inferred.Contains(step));
        }

        _stepFromA = new int[graph.Count];
        _stepToB = new int[graph.Count];
        FromA = Spread(graph.Starts, _stepFromA, forward: true);
        ToB = Spread(graph.Targets, _stepToB, forward: false);
    }

    /// <summary>The graph.</summary>
    public ChainGraph Graph { get; }

    /// <summary>The weakest grade that counts.</summary>
    public ChainGrade Grade { get; }

    /// <summary>For each step whether it counts.</summary>
    public bool[] Counts { get; }

    /// <summary>For each state the least number of steps from A, or <see cref="Far"/>.</summary>
    public int[] FromA { get; }

    /// <summary>For each state the least number of steps to B, or <see cref="Far"/>.</summary>
    public int[] ToB { get; }

    /// <summary>True when some walk within the limits takes the step.</summary>
    public bool IsOnWalk(int step) => Counts[step]
        && FromA[Graph.OutFrom[step]] + 1 + ToB[Graph.OutTo[step]] <= Math.Min(_maxHops, Far - 1);

    /// <summary>A step that leads to a state on a shortest walk from A; the state is not where a chain begins.</summary>
    public int StepFromA(int state) => _stepFromA[state];

    /// <summary>A step that a shortest walk to B takes from a state; the state is not B.</summary>
    public int StepToB(int state) => _stepToB[state];

    /// <summary>True for a state in which a company stands as a customer.</summary>
    public bool IsCustomer(int state) => _inferred.IsCustomer(state);

    /// <summary>True for a step that no documented chain takes.</summary>
    public bool IsInferred(int step) => _inferred.Contains(step);

    private int[] Spread(int[] origins, int[] by, bool forward)
    {
        var hops = new int[Graph.Count];
        Array.Fill(hops, Far);
        var queue = new int[Graph.Count];
        var count = 0;
        foreach (var origin in origins)
        {
            hops[origin] = 0;
            queue[count++] = origin;
        }

        for (var next = 0; next < count; next++)
        {
            var state = queue[next];
            var (first, end) = forward
                ? (Graph.OutStarts[state], Graph.OutStarts[state + 1])
                : (Graph.InStarts[state], Graph.InStarts[state + 1]);
            for (var place = first; place < end; place++)
            {
                var step = forward ? place : Graph.InSteps[place];
                var other = forward ? Graph.OutTo[step] : Graph.OutFrom[step];
                if (Counts[step] && hops[other] == Far)
                {
                    hops[other] = hops[state] + 1;
                    by[other] = step;
                    queue[count++] = other;
                }
            }
        }

        return hops;
    }
}
