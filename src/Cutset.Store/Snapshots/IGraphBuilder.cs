namespace Cutset.Store.Snapshots;

/// <summary>Writes the graph file into a snapshot's folder, from the Parquet files that lie there; the last step of a
/// build.</summary>
public interface IGraphBuilder
{
    /// <summary>Writes it.</summary>
    /// <param name="snapshotFolder">Folder of the snapshot, still in staging.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    void Write(string snapshotFolder, CancellationToken cancellationToken);
}
