using System.Runtime.ExceptionServices;

namespace Cutset.Store.Disk;

/// <summary>Work that does not wait for other work.</summary>
internal static class SideBySide
{
    /// <summary>Does several things at once and returns when all have ended. What goes wrong leaves as it would from one of
    /// them alone: of several faults one, and only where there is none that something was cancelled.</summary>
    internal static void Run(params Action[] works)
    {
        try
        {
            Parallel.Invoke(works);
        }
        catch (AggregateException exception)
        {
            var all = exception.Flatten().InnerExceptions;
            ExceptionDispatchInfo.Throw(all.FirstOrDefault(static one => one is not OperationCanceledException) ?? all[0]);
        }
    }
}
