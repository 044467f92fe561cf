namespace Cutset.Core.Graphs.Search;

/// <summary>What holds of all walks of a level, whichever step is asked for: read by any number of <see cref="SimpleWalks"/>.
/// </summary>
internal sealed class WalkFacts
{
    private readonly Lazy<(Dominators FromA, Dominators ToB)> _passed;

    /// <summary>The facts of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="maxHops">The greatest number of steps; null: any.</param>
    public WalkFacts(GradeLevel level, int? maxHops)
    {
        (Level, MaxHops) = (level, maxHops ?? GradeLevel.Far);
        var graph = level.Graph;
        NearerB = new int[graph.Count];
        for (var state = 0; state < graph.Count; state++)
        {
            NearerB[state] = level.ToB[state] is > 0 and < GradeLevel.Far ? graph.OutTo[level.StepToB(state)] : -1;
        }

        IsStart = new bool[graph.Count];
        IsTarget = new bool[graph.Count];
        foreach (var start in graph.Starts)
        {
            IsStart[start] = true;
        }

        foreach (var target in graph.Targets)
        {
            IsTarget[target] = true;
        }

        _passed = new Lazy<(Dominators FromA, Dominators ToB)>(FindPassed);
    }

    /// <summary>The level.</summary>
    public GradeLevel Level { get; }

    /// <summary>The greatest number of steps.</summary>
    public int MaxHops { get; }

    /// <summary>Whether a chain begins in a state.</summary>
    public bool[] IsStart { get; }

    /// <summary>Whether a chain is complete in a state.</summary>
    public bool[] IsTarget { get; }

    /// <summary>For each state the next one on the shortest way to B; -1 where it is there, or nowhere.</summary>
    public int[] NearerB { get; }

    /// <summary>What all walks from A pass, and all to B; found when it is first asked for.</summary>
    public (Dominators FromA, Dominators ToB) Passed => _passed.Value;

    private (Dominators FromA, Dominators ToB) FindPassed()
    {
        Dominators? fromA = null;
        Dominators? toB = null;
        SideBySide.Run(
            () => fromA = new Dominators(Level, forward: true),
            () => toB = new Dominators(Level, forward: false),
            CancellationToken.None);
        return (fromA!, toB!);
    }
}
