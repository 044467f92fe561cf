using System.Collections;
using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Search;

namespace Cutset.Core.Answers.Screening;

/// <summary>All states from which a chain of a grade, or of a better one, leads into B: found once, backwards from B.</summary>
internal sealed class ReachLevel
{
    private readonly BitArray _reaches;

    private ReachLevel(ChainGrade grade, SupplySteps steps, BitArray reaches)
    {
        (Grade, Steps, _reaches) = (grade, steps, reaches);
    }

    /// <summary>The weakest grade that counts.</summary>
    public ChainGrade Grade { get; }

    /// <summary>The steps that count.</summary>
    public SupplySteps Steps { get; }

    /// <summary>True when a chain leads from the state into B.</summary>
    public bool Reaches(int state) => _reaches[state];

    /// <summary>Searches backwards. O(ties of all chains into B).</summary>
    public static ReachLevel Find(
        SupplyGraph graph, ChainGrade grade, TimeFilter time, IEnumerable<int> targets,
        CancellationToken cancellationToken)
    {
        var filter = new TieFilter(graph, new ChainOptions { Grade = grade, Time = time });
        var steps = new SupplySteps(graph, filter, grade >= ChainGrade.Inferred);
        var reaches = new BitArray(checked(graph.NodeCount * 2));
        var queue = new Queue<int>();
        foreach (var state in targets.Where(state => !reaches[state]))
        {
            reaches[state] = true;
            queue.Enqueue(state);
        }

        var before = new List<int>();
        for (var count = 0; queue.TryDequeue(out var state); count++)
        {
            if ((count & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            steps.Predecessors(state, before);
            foreach (var previous in before)
            {
                if (!reaches[previous])
                {
                    reaches[previous] = true;
                    queue.Enqueue(previous);
                }
            }
        }

        return new ReachLevel(grade, steps, reaches);
    }
}
