namespace Cutset.Web.Hosting;

/// <summary>
/// Lets so many questions run at once as there are processors, each for a limited time, off the threads that serve
/// requests: small ones (finding a name) do not wait behind large ones.
/// </summary>
internal sealed class Budget(WebServerOptions options) : IDisposable
{
    private readonly SemaphoreSlim _large = new(options.Parallel);
    private readonly SemaphoreSlim _small = new(options.Parallel * 2);

    /// <summary>Runs one question; waiting for its turn counts as time.</summary>
    /// <param name="isSmall">True for what takes milliseconds.</param>
    /// <param name="work">The question; must honour its token.</param>
    /// <param name="cancellationToken">The visitor has gone.</param>
    /// <exception cref="TimeLimitException">It took too long and was cancelled.</exception>
    public async Task<T> Run<T>(bool isSmall, Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        var turns = isSmall ? _small : _large;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            await turns.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => work(limit.Token), limit.Token).ConfigureAwait(false);
            }
            finally
            {
                turns.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeLimitException(options.TimeLimit);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _large.Dispose();
        _small.Dispose();
    }
}
