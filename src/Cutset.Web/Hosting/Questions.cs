using Cutset.Asking.Sessions;

namespace Cutset.Web.Hosting;

/// <summary>Asks the published snapshot, within the budget. Pages and the API both ask here.</summary>
internal sealed class Questions(SnapshotHub hub, Budget budget, AnswerCache cache)
{
    /// <summary>Asks something that may take long.</summary>
    /// <exception cref="NothingBuiltException">There is no snapshot.</exception>
    /// <exception cref="TimeLimitException">It took too long.</exception>
    public Task<T> Ask<T>(Func<SnapshotSession, CancellationToken, T> question, CancellationToken cancellationToken) =>
        Ask(isSmall: false, question, cancellationToken);

    /// <summary>Asks something that takes milliseconds, such as finding a name.</summary>
    /// <exception cref="NothingBuiltException">There is no snapshot.</exception>
    /// <exception cref="TimeLimitException">It took too long.</exception>
    public Task<T> AskSmall<T>(Func<SnapshotSession, CancellationToken, T> question, CancellationToken cancellationToken) =>
        Ask(isSmall: true, question, cancellationToken);

    /// <summary>Asks something whose answer depends on the snapshot and the question alone; the last answers are kept.</summary>
    /// <param name="key">The question, written out.</param>
    /// <param name="question">Works out the answer; nobody may change it afterwards.</param>
    /// <param name="cancellationToken">The visitor has gone.</param>
    /// <exception cref="NothingBuiltException">There is no snapshot.</exception>
    /// <exception cref="TimeLimitException">It took too long.</exception>
    public async Task<T> AskOnce<T>(
        string key, Func<SnapshotSession, CancellationToken, T> question, CancellationToken cancellationToken)
        where T : class
    {
        if (hub.Number is { } number && cache.Find(number, key) is T known)
        {
            return known;
        }

        return await Ask(
            (session, token) =>
            {
                var answer = question(session, token);
                cache.Keep(session.Reader.Manifest.Number, key, answer);
                return answer;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task<T> Ask<T>(
        bool isSmall, Func<SnapshotSession, CancellationToken, T> question, CancellationToken cancellationToken) =>
        budget.Run(
            isSmall,
            token =>
            {
                using var lease = hub.Lease(token) ?? throw new NothingBuiltException();
                return question(lease.Session, token);
            },
            cancellationToken);
}
