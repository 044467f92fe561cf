using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Graphs;

/// <summary>
/// Builds <c>graph.bin</c> from the Parquet files of a snapshot, range by range: memory does not grow with the graph.
/// The same tables give the same bytes.
/// </summary>
public sealed class GraphFileWriter : IGraphBuilder
{
    private const int MemoryMegabytes = 600;

    /// <inheritdoc/>
    /// <exception cref="CutsetException">A table is missing or damaged, or the disk is full.</exception>
    public void Write(string snapshotFolder, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(snapshotFolder);
        using var query = new ColumnQuery(snapshotFolder, MemoryMegabytes);
        try
        {
            new SnapshotTables(snapshotFolder, query, cancellationToken).Write();
        }
        catch (IOException exception)
        {
            throw new CutsetException(
                $"{snapshotFolder}: the graph file cannot be written ({exception.Message}). Make room and run `cutset build` again.",
                exception);
        }
    }
}
