namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// Runs numbered chunks of work on a fixed number of workers, each with one state of its own. The library's parallel loops
/// make a new state every now and then, which is dear where a state is as large as the data.
/// </summary>
internal static class ChunkedWork
{
    /// <summary>Runs all chunks; which worker takes which is open.</summary>
    /// <param name="chunks">Number of chunks.</param>
    /// <param name="options">Number of workers (a positive one), and what cancels them.</param>
    /// <param name="begin">Makes the state of a worker.</param>
    /// <param name="work">Does a chunk.</param>
    /// <param name="end">Takes what a worker gathered; one worker at a time.</param>
    public static void Run<TState>(
        int chunks, ParallelOptions options, Func<TState> begin, Action<int, TState> work, Action<TState> end)
    {
        var next = -1;
        var gate = new Lock();
        Parallel.For(0, Math.Min(options.MaxDegreeOfParallelism, chunks), options, _ =>
        {
            if (Volatile.Read(ref next) >= chunks - 1) { return; }
            var state = begin();
            for (var chunk = Interlocked.Increment(ref next); chunk < chunks; chunk = Interlocked.Increment(ref next))
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                work(chunk, state);
            }

            lock (gate) { end(state); }
        });
    }
}
