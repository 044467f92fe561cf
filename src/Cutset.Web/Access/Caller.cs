using Cutset.Store.Access;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Access;

/// <summary>Who asks, and what they may do.</summary>
/// <param name="Name">How decisions and the audit log name them.</param>
/// <param name="Scopes">What they may do.</param>
/// <param name="HasToken">True when a token was shown; false for the user of this computer.</param>
internal sealed record Caller(string Name, AccessScopes Scopes, bool HasToken)
{
    /// <summary>Whose what they make is: the token's, or that of the user of this computer.</summary>
    public string Owner => HasToken ? "token " + Name : "local";

    /// <summary>The caller of a request that the gate let through.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>()
        ?? throw new InvalidOperationException("The request did not come through the gate.");
}
