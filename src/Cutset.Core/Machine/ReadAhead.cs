using System.Collections.Concurrent;

namespace Cutset.Core.Machine;

/// <summary>Lets what is read from a file be read on a processor of its own, a little ahead of whoever works on it.</summary>
internal static class ReadAhead
{
    private const int BatchSize = 1024;
    private const int Batches = 8;

    /// <summary>The elements in their order; see <see cref="InBatches"/>.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, CancellationToken cancellationToken) =>
        InBatches(source, cancellationToken).SelectMany(static batch => batch);

    /// <summary>The elements in their order, some together. They must be theirs alone: the next one is made while one is in use.</summary>
    /// <param name="source">What is read; by one other thread, which has ended when the last element was taken, the caller
    /// stopped early, or reading failed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<T[]> InBatches<T>(IEnumerable<T> source, CancellationToken cancellationToken)
    {
        using var batches = new BlockingCollection<T[]>(Batches);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => Read(source, batches, stop.Token), CancellationToken.None);
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable(cancellationToken)) { yield return batch; }

            // A failure of the reader is thrown here as it was.
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WhenAny(reading).GetAwaiter().GetResult();
        }
    }

    private static void Read<T>(IEnumerable<T> source, BlockingCollection<T[]> batches, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in source.Chunk(BatchSize)) { batches.Add(batch, cancellationToken); }
        }
        finally
        {
            batches.CompleteAdding();
        }
    }
}
