using Cutset.Asking.Sessions;
using Cutset.Store.Snapshots;

namespace Cutset.Web.Hosting;

/// <summary>The published snapshot, borrowed for one question on one thread at a time; dispose it soon.</summary>
internal sealed class SnapshotLease : IDisposable
{
    private readonly OpenSnapshot _snapshot;
    private readonly SnapshotReader _reader;

    /// <summary>Takes over a lease that was counted already.</summary>
    public SnapshotLease(OpenSnapshot snapshot, TimeProvider clock, CancellationToken cancellationToken)
    {
        _snapshot = snapshot;
        try
        {
            _reader = snapshot.TakeReader();
        }
        catch
        {
            snapshot.EndLease();
            throw;
        }

        Session = SnapshotSession.Borrow(snapshot.Workspace, _reader, snapshot.Graph, clock, cancellationToken);
    }

    /// <summary>Number of the snapshot.</summary>
    public int Number => _snapshot.Number;

    /// <summary>Answers questions; not thread-safe.</summary>
    public SnapshotSession Session { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _snapshot.GiveBack(_reader);
        _snapshot.EndLease();
    }
}
