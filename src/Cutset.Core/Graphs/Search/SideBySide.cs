using System.Runtime.ExceptionServices;

namespace Cutset.Core.Graphs.Search;

/// <summary>Runs the two halves of a search that have nothing to do with each other on two processors.</summary>
internal static class SideBySide
{
    /// <summary>
    /// Runs both and returns when both have ended, also where one of them fails: they read a graph that the caller may
    /// close next. The failure is thrown as it was, not wrapped.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run(Action first, Action second, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { CancellationToken = cancellationToken }, first, second);
        }
        catch (AggregateException failure)
        {
            ExceptionDispatchInfo.Throw(failure.Flatten().InnerExceptions[0]);
        }
    }

    /// <summary>The same where it is worth it; else one after the other.</summary>
    public static void Run(Action first, Action second, bool isLarge, CancellationToken cancellationToken)
    {
        if (isLarge)
        {
            Run(first, second, cancellationToken);
            return;
        }

        first();
        second();
    }
}
