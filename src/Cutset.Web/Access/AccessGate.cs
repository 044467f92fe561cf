using System.Net;
using Cutset.Store.Access;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Access;

/// <summary>
/// Lets requests in. Without <c>--token</c> the user of this computer may do everything, since only loopback is served;
/// with it every request but the login shows a token, whose scopes say what it may do. A token that is shown is always
/// checked: a wrong one is never taken for no token.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, WebServerOptions options, TokenCache tokens)
{
    /// <summary>The cookie in which a browser keeps its token.</summary>
    public const string Cookie = "cutset_token";

    private const string Scheme = "Bearer ";
    private static readonly string[] ForMatching = ["/match", "/search", "/entities", "/catalog", "/algorithms"];

    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!options.TrustedProxies.IsEmpty && !context.Request.IsHttps && !IsLocal(context.Connection.RemoteIpAddress))
        {
            return Problem.Write(
                context, 403, "Not encrypted",
                "This server is reached through its proxy alone, by https. Ask by the proxy's address.");
        }

        var secret = SecretOf(context.Request);
        var token = secret is null ? null : tokens.Find(secret);
        if (secret is not null && token is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            context.Response.Cookies.Delete(Cookie);
            return Problem.Write(
                context, 401, "The token is not accepted",
                "It is unknown, expired or revoked. 'cutset token create' makes another.");
        }

        if (token is null && options.RequireToken && !IsOpen(context.Request.Path))
        {
            return Challenge(context);
        }

        var caller = token is null
            ? new Caller(options.Author, options.RequireToken ? AccessScopes.None : AccessScopes.Read | AccessScopes.Decide | AccessScopes.Import, false)
            : new Caller(token.Name, token.Scopes, true);
        context.Features.Set(caller);
        var needed = ScopeOf(context.Request);
        return needed == AccessScopes.None || caller.Scopes.HasFlag(needed) || IsOpen(context.Request.Path)
            ? next(context)
            : Problem.Write(
                context, 403, "The token does not allow this",
                $"It needs the scope '{needed.ToString().ToLowerInvariant()}'. 'cutset token create --scope' makes a token with it.");
    }

    /// <summary>What a request needs: to ask is to read, whatever its method; anything else that is sent decides.</summary>
    internal static AccessScopes ScopeOf(HttpRequest request)
    {
        var isQuestion = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method) || request.Path.StartsWithSegments("/reconcile", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/match", StringComparison.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/screen", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/api/v1/screen", StringComparison.OrdinalIgnoreCase);
        return isQuestion
            ? request.Path.StartsWithSegments("/api/v1/audit", StringComparison.OrdinalIgnoreCase) ? AccessScopes.Decide : AccessScopes.Read
            : request.Path.StartsWithSegments("/import", StringComparison.OrdinalIgnoreCase) ? AccessScopes.Import : AccessScopes.Decide;
    }

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments("/login", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) || path.Value is "/healthz" or "/readyz";

    private static bool IsLocal(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static string? SecretOf(HttpRequest request)
    {
        if (request.Headers.Authorization is [{ } header]
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return header[Scheme.Length..].Trim();
        }

        // Clients of OpenSanctions' API send their key as ApiKey, bare, or in the address.
        if (request.Headers.Authorization is [{ } key])
        {
            if (key.StartsWith("ApiKey ", StringComparison.OrdinalIgnoreCase))
            {
                return key["ApiKey ".Length..].Trim();
            }

            if (key.StartsWith(AccessStore.TokenPrefix, StringComparison.Ordinal))
            {
                return key.Trim();
            }
        }

        return ForMatching.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            && request.Query["api_key"] is [{ Length: > 0 } inAddress]
            ? inAddress
            : request.Cookies[Cookie];
    }

    private static Task Challenge(HttpContext context)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (isPage)
        {
            context.Response.Redirect("/login");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Write(
            context, 401, "A token is needed",
            "Send it as 'Authorization: Bearer cutset_...'. 'cutset token create' makes one.");
    }
}
