using System.Collections.Concurrent;
using Cutset.Core.Graphs;
using Cutset.Store.Graphs;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Web.Hosting;

/// <summary>
/// One snapshot, open: the graph is shared by all questions, readers are used by one at a time and kept for the next.
/// Closed when its last lease ends; the hub itself holds one as long as the snapshot is the published one.
/// </summary>
internal sealed class OpenSnapshot
{
    private const int IdleReaders = 4;

    private readonly ConcurrentBag<SnapshotReader> _readers = [];
    private int _leases = 1;

    private OpenSnapshot(Workspace workspace, SnapshotReader reader, SupplyGraph graph)
    {
        Workspace = workspace;
        Graph = graph;
        Number = reader.Manifest.Number;
        _readers.Add(reader);
    }

    /// <summary>Its number.</summary>
    public int Number { get; }

    /// <summary>The workspace that it belongs to.</summary>
    public Workspace Workspace { get; }

    /// <summary>The supply graph; read by many threads.</summary>
    public SupplyGraph Graph { get; }

    /// <summary>Opens the published snapshot of a workspace.</summary>
    /// <exception cref="Cutset.Core.Model.CutsetException">It cannot be read.</exception>
    public static OpenSnapshot Open(Workspace workspace)
    {
        var reader = workspace.OpenSnapshot();
        reader.ExpectManyQuestions();
        try
        {
            return new OpenSnapshot(workspace, reader, GraphFile.Open(reader.GraphPath));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Counts one more user; only while another still holds it.</summary>
    public void AddLease() => Interlocked.Increment(ref _leases);

    /// <summary>Counts one user less; the last one closes it.</summary>
    public void EndLease()
    {
        if (Interlocked.Decrement(ref _leases) > 0)
        {
            return;
        }

        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        Graph.Dispose();
    }

    /// <summary>A reader of this snapshot for one thread.</summary>
    public SnapshotReader TakeReader()
    {
        if (!_readers.TryTake(out var reader))
        {
            reader = SnapshotReader.OpenAnother(Workspace, Number);
            reader.ExpectManyQuestions();
        }

        return reader;
    }

    /// <summary>Gives a reader back.</summary>
    public void GiveBack(SnapshotReader reader)
    {
        if (_readers.Count < IdleReaders)
        {
            _readers.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }
}
