namespace Cutset.Core.Graphs.Search;

/// <summary>For each step of a <see cref="ChainGraph"/> the best level at which it lies on a chain.</summary>
internal sealed class StepGrading
{
    private readonly sbyte[] _levels;

    /// <summary>Settles all steps.</summary>
    public StepGrading(IReadOnlyList<GradeLevel> levels, int? maxHops, CancellationToken cancellationToken)
    {
        var steps = levels[0].Graph.OutTo.Length;
        _levels = new sbyte[steps];
        Array.Fill(_levels, (sbyte)-1);
        for (var level = 0; level < levels.Count; level++)
        {
            var walks = new SimpleWalks(levels[level], maxHops);
            for (var step = 0; step < steps; step++)
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

    /// <summary>Steps that were kept without being settled.</summary>
    public int Unsettled { get; }

    /// <summary>Index of the level of a step; null when it is on no chain.</summary>
    public int? LevelOf(int step) => _levels[step] < 0 ? null : _levels[step];
}
