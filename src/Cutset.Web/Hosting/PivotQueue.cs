using System.Threading.Channels;
using Cutset.Asking.Reviewing;
using Cutset.Core.Model;
using Cutset.Store.Access;
using Cutset.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cutset.Web.Hosting;

/// <summary>
/// Notes on which merges the answers hang that were asked for here, so that review shows them first. Requests never wait
/// for it: notes are written behind them, and the oldest are dropped where too many come at once.
/// </summary>
internal sealed class PivotQueue(WebServerOptions options) : BackgroundService
{
    private const int Most = 256;

    private readonly Channel<PivotNote> _waiting = Channel.CreateBounded<PivotNote>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Dictionary<string, PivotNote> _written = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes notes of a question, where who asked may decide on merges. The questions of others are nobody's business, and
    /// must not fill the queue of those who review.
    /// </summary>
    public void Add(HttpContext context, IReadOnlyList<PivotNote> notes)
    {
        if (!Caller.Of(context).Scopes.HasFlag(AccessScopes.Decide))
        {
            return;
        }

        foreach (var note in notes)
        {
            _waiting.Writer.TryWrite(note);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        WriteWaiting();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            await Task.Run(WriteWaiting, stoppingToken).ConfigureAwait(false);
        }
    }

    private void WriteWaiting()
    {
        var news = new Dictionary<string, PivotNote>(StringComparer.Ordinal);
        while (_waiting.Reader.TryRead(out var note))
        {
            news[note.Question] = note;
        }

        // The same question gives the same answer until the next build, so that most notes are written already.
        var changed = news.Values.Where(note => _written.GetValueOrDefault(note.Question) != note).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        if (_written.Count + changed.Count > Most)
        {
            _written.Clear();
        }

        changed.ForEach(note => _written[note.Question] = note);
        try
        {
            PivotNotes.Write(options.Workspace, changed, options.Clock);
        }
        catch (CutsetException)
        {
            // The workspace is gone, or another program's: questions say so, notes are no loss.
        }
    }
}
