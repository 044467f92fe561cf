using System.Collections.Concurrent;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;

namespace Cutset.Web.Access;

/// <summary>Looks tokens up, and remembers the outcome for two seconds: so soon a revoked token is refused.</summary>
internal sealed class TokenCache(WebServerOptions options)
{
    private const int Most = 1000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (AccessToken? Token, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The token of a secret; null where it is unknown, expired or revoked.</summary>
    public AccessToken? Find(string secret)
    {
        var now = options.Clock.GetUtcNow();
        if (_known.TryGetValue(secret, out var known) && now < known.Until)
        {
            return known.Token;
        }

        var token = LookUp(secret);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[secret] = (token, now + Life);
        return token;
    }

    private AccessToken? LookUp(string secret)
    {
        if (!secret.StartsWith(AccessStore.TokenPrefix, StringComparison.Ordinal) || !Workspace.Exists(options.Workspace))
        {
            return null;
        }

        using var store = AccessStore.Open(Workspace.Open(options.Workspace), options.Clock);
        return store.Verify(secret);
    }
}
