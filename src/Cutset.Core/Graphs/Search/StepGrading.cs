namespace Cutset.Core.Graphs.Search;

/// <summary>For each step of a <see cref="ChainGraph"/> the best level at which it lies on a chain.</summary>
internal sealed class StepGrading
{
    /// <summary>With fewer steps, what all walks pass is found when it is asked for, and one processor settles them.</summary>
    private const int LargeGraph = 20_000;

    /// <summary>So many steps after each other are settled by one checker, the next so many by the other: which one settles a
    /// step must not depend on the machine, since each has its budget.</summary>
    private const int StripeSize = 4096;

    private readonly sbyte[] _levels;
    private int _unsettled;

    /// <summary>Settles all steps.</summary>
    public StepGrading(IReadOnlyList<GradeLevel> levels, int? maxHops, CancellationToken cancellationToken)
    {
        var steps = levels[0].Graph.OutTo.Length;
        _levels = new sbyte[steps];
        Array.Fill(_levels, (sbyte)-1);
        var facts = levels.Select(level => new WalkFacts(level, maxHops)).ToArray();
        for (var level = 0; level < facts.Length; level++)
        {
            // While a level is settled the next one gets ready, on a processor that has nothing else to do.
            var (here, next) = (level, Math.Min(level + 1, facts.Length - 1));
            SideBySide.Run(
                () => Settle(facts[here], here, steps > LargeGraph, cancellationToken),
                () => PrepareIf(next > here && steps > LargeGraph, facts[next]),
                next > here && steps > LargeGraph,
                cancellationToken);
        }
    }

    /// <summary>Steps that were kept without being settled.</summary>
    public int Unsettled => _unsettled;

    /// <summary>Index of the level of a step; null when it is on no chain.</summary>
    public int? LevelOf(int step) => _levels[step] < 0 ? null : _levels[step];

    private static void PrepareIf(bool isLarge, WalkFacts facts)
    {
        if (isLarge)
        {
            _ = facts.Passed;
        }
    }

    private void Settle(WalkFacts facts, int level, bool isLarge, CancellationToken cancellationToken) => SideBySide.Run(
        () => Settle(facts, level, 0, cancellationToken),
        () => Settle(facts, level, 1, cancellationToken),
        isLarge,
        cancellationToken);

    private void Settle(WalkFacts facts, int level, int side, CancellationToken cancellationToken)
    {
        if (_levels.Length <= side * StripeSize)
        {
            return;
        }

        var (walks, unsettled) = (new SimpleWalks(facts), 0);
        for (var first = side * StripeSize; first < _levels.Length; first += 2 * StripeSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var step = first; step < Math.Min(_levels.Length, first + StripeSize); step++)
            {
                if (_levels[step] >= 0)
                {
                    continue;
                }

                var onChain = walks.IsOnChain(step);
                if (onChain != false)
                {
                    _levels[step] = (sbyte)level;
                    unsettled += onChain is null ? 1 : 0;
                }
            }
        }

        Interlocked.Add(ref _unsettled, unsettled);
    }
}
