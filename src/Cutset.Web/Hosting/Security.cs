using Cutset.Web.Access;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Hosting;

/// <summary>
/// What every answer carries and every request must satisfy. The policy allows no inline script and no inline style, and
/// nothing from elsewhere. A request must name this server as its host (a page elsewhere cannot rebind a name to
/// loopback), and one that changes something must come from a page of this server.
/// </summary>
internal sealed class Security(RequestDelegate next, WebServerOptions options)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly HashSet<string> _hosts = new(
        ["localhost", "127.0.0.1", "[::1]", options.Address.ToString(), .. options.HostNames], StringComparer.OrdinalIgnoreCase);

    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!_hosts.Contains(context.Request.Host.Host))
        {
            return Problem.Write(
                context, StatusCodes.Status421MisdirectedRequest, "This server does not go by that name",
                "Ask by the address that it said when it started, or name the host with --host.");
        }

        if (IsReconciliation(context.Request) && Admit(context))
        {
            return HttpMethods.IsOptions(context.Request.Method) ? Task.CompletedTask : next(context);
        }

        return IsChange(context.Request.Method) && !IsSameOrigin(context.Request)
            ? Problem.Write(
                context, StatusCodes.Status403Forbidden, "Changes are accepted from pages of this server only",
                "Open the page at this server's own address and send it from there.")
            : next(context);
    }

    private static bool IsReconciliation(HttpRequest request) => request.Path.StartsWithSegments("/reconcile", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Lets the pages named in the options use the reconciliation service, which only answers questions; its previews may
    /// stand in their frames. True where such a page asks.
    /// </summary>
    private bool Admit(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Origin";
        if (context.Request.Path == "/reconcile/preview")
        {
            headers.ContentSecurityPolicy = Policy.Replace(
                "frame-ancestors 'none'", "frame-ancestors " + string.Join(' ', options.AllowedOrigins), StringComparison.Ordinal);
            headers.Remove("X-Frame-Options");
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (context.Request.Headers.Origin is not [{ } origin] || !options.AllowedOrigins.Contains(origin))
        {
            return false;
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return true;
    }

    private static bool IsChange(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));

    /// <summary>
    /// Browsers always say where a change comes from; programs say nothing, and are no danger, since they carry no login
    /// of somebody else.
    /// </summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [var site] && site is not ("same-origin" or "none"))
        {
            return false;
        }

        return request.Headers.Origin is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
