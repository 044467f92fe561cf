using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Hosting;

/// <summary>
/// Holds the published snapshot open and lends it to requests. A newer snapshot takes its place in one step; requests
/// that began with the old one finish with it, and the last of them closes it.
/// </summary>
internal sealed partial class SnapshotHub(WebServerOptions options, ILogger<SnapshotHub> logger) : IDisposable
{
    private readonly Lock _lock = new();
    private OpenSnapshot? _current;
    private bool _isDisposed;

    /// <summary>Number of the snapshot that is lent now; null: there is none.</summary>
    public int? Number
    {
        get
        {
            lock (_lock)
            {
                return _current?.Number;
            }
        }
    }

    /// <summary>Borrows the published snapshot for one question; null when nothing is built yet.</summary>
    /// <param name="cancellationToken">Interrupts the questions asked of it.</param>
    public SnapshotLease? Lease(CancellationToken cancellationToken)
    {
        if (Number is null)
        {
            Refresh();
        }

        OpenSnapshot? current;
        lock (_lock)
        {
            current = _current;
            current?.AddLease();
        }

        return current is null ? null : new SnapshotLease(current, options.Clock, cancellationToken);
    }

    /// <summary>Takes up the snapshot that is published now, if it is another. Never throws: the old one stays.</summary>
    public void Refresh()
    {
        try
        {
            if (!Workspace.Exists(options.Workspace))
            {
                return;
            }

            var workspace = Workspace.Open(options.Workspace);
            if (workspace.CurrentSnapshot is { } number && number != Number)
            {
                Publish(OpenSnapshot.Open(workspace));
            }
        }
        catch (CutsetException error)
        {
            LogKeptOld(error.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
        }

        Publish(null);
    }

    private void Publish(OpenSnapshot? next)
    {
        OpenSnapshot? last;
        lock (_lock)
        {
            // Two threads may have opened the same one; or the server has stopped meanwhile.
            if (next is not null && (_isDisposed || next.Number == _current?.Number))
            {
                last = next;
            }
            else
            {
                (last, _current) = (_current, next);
            }
        }

        last?.EndLease();
    }

    [LoggerMessage(EventId = 401, Level = LogLevel.Error, Message = "The published snapshot cannot be opened: {Problem}")]
    private partial void LogKeptOld(string problem);
}
