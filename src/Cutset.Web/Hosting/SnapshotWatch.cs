using Microsoft.Extensions.Hosting;

namespace Cutset.Web.Hosting;

/// <summary>Looks for a newly published snapshot from time to time. A file watcher would miss some on network folders.</summary>
internal sealed class SnapshotWatch(SnapshotHub hub, WebServerOptions options) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Run(Warm, stoppingToken).ConfigureAwait(false);
        using var timer = new PeriodicTimer(options.WatchInterval, options.Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            hub.Refresh();
        }
    }

    /// <summary>Opens the snapshot and its tables, so that the first visitor need not wait for it.</summary>
    private void Warm()
    {
        using var lease = hub.Lease(CancellationToken.None);
        lease?.Session.Reader.Files(CancellationToken.None);
    }
}
