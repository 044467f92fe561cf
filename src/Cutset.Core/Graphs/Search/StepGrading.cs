namespace Cutset.Core.Graphs.Search;

/// <summary>For each step of a <see cref="ChainGraph"/> the best level at which it lies on a chain.</summary>
internal sealed class StepGrading
{
    /// <summary>With fewer steps, what all walks pass is found when it is asked for.</summary>
    private const int LargeGraph = 20_000;

    private readonly sbyte[] _levels;

    /// <summary>Settles all steps.</summary>
    public StepGrading(IReadOnlyList<GradeLevel> levels, int? maxHops, CancellationToken cancellationToken)
    {
        var steps = levels[0].Graph.OutTo.Length;
        _levels = new sbyte[steps];
        Array.Fill(_levels, (sbyte)-1);
        var walks = levels.Select(level => new SimpleWalks(level, maxHops)).ToArray();
        for (var level = 0; level < walks.Length; level++)
        {
            // While a level is settled the next one gets ready, on a processor that has nothing else to do.
            var (here, next) = (level, Math.Min(level + 1, walks.Length - 1));
            SideBySide.Run(
                () => Settle(walks[here], here, cancellationToken),
                () => PrepareIf(next > here && steps > LargeGraph, walks[next]),
                next > here && steps > LargeGraph,
                cancellationToken);
        }
    }

    /// <summary>Steps that were kept without being settled.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Index of the level of a step; null when it is on no chain.</summary>
    public int? LevelOf(int step) => _levels[step] < 0 ? null : _levels[step];

    private static void PrepareIf(bool isLarge, SimpleWalks walks)
    {
        if (isLarge)
        {
            walks.Prepare();
        }
    }

    private void Settle(SimpleWalks walks, int level, CancellationToken cancellationToken)
    {
        for (var step = 0; step < _levels.Length; step++)
        {
            if ((step & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (_levels[step] >= 0)
            {
                continue;
            }

            var onChain = walks.IsOnChain(step);
            if (onChain != false)
            {
                _levels[step] = (sbyte)level;
                Unsettled += onChain is null ? 1 : 0;
            }
        }
    }
}
