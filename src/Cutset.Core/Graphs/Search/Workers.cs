namespace Cutset.Core.Graphs.Search;

/// <summary>
/// Shares pieces of work among the processors, each with one state of its own. The state is large where the graph is, and
/// <see cref="Parallel"/>'s own thread-local states are made anew again and again.
/// </summary>
internal static class Workers
{
    /// <summary>Runs the work for the numbers from 0 to below a count, in any order.</summary>
    /// <param name="count">How many pieces.</param>
    /// <param name="grain">How many to take at a time: more where a piece is small.</param>
    /// <param name="create">Makes a state; called once for each processor at most.</param>
    /// <param name="work">One piece; its state is used by one thread at a time.</param>
    /// <param name="cancellationToken">Checked before pieces are taken.</param>
    public static void Run<TState>(
        int count, int grain, Func<TState> create, Action<int, TState> work, CancellationToken cancellationToken)
    {
        long next = 0;
        var workers = Math.Min(Environment.ProcessorCount, ((count - 1) / grain) + 1);
        Parallel.For(
            0,
            workers,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, workers) },
            _ =>
            {
                var (state, hasState) = (default(TState)!, false);
                for (var first = Interlocked.Add(ref next, grain) - grain; first < count; first = Interlocked.Add(ref next, grain) - grain)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    (state, hasState) = (hasState ? state : create(), true);
                    for (var piece = (int)first; piece < Math.Min(first + grain, count); piece++)
                    {
                        work(piece, state);
                    }
                }
            });
    }
}
