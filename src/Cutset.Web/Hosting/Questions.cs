using Cutset.Asking.Sessions;

namespace Cutset.Web.Hosting;

/// <summary>Asks the published snapshot, within the budget. Pages and the API both ask here.</summary>
internal sealed class Questions(SnapshotHub hub, Budget budget)
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
