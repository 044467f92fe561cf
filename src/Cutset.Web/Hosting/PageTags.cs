using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cutset.Store.Workspaces;
using Cutset.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Hosting;

/// <summary>
/// Tags of pages: a page is the same as long as snapshot, imports, question and reader are, and decisions where it shows any. A browser that has it
/// already is told so, without the question being asked again. Tags are made anew in every run of the server, as forms are.
/// </summary>
internal sealed class PageTags(SnapshotHub hub, WebServerOptions options)
{
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Tags the answers of a page to GET.</summary>
    /// <param name="page">The page.</param>
    /// <param name="showsDecisions">True where it changes with a decision, before the next build obeys that.</param>
    public static RequestDelegate Tagged(RequestDelegate page, bool showsDecisions) => context =>
    {
        var tag = context.RequestServices.GetRequiredService<PageTags>().Of(context, showsDecisions);
        var headers = context.Response.Headers;
        if (context.Request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) == true))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            headers.ETag = tag;
            headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            // What asks back or failed may be otherwise in a moment.
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                headers.ETag = tag;
                headers.Append("Vary", "Cookie");
            }

            return Task.CompletedTask;
        });
        return page(context);
    };

    /// <summary>The tag of an answer to a request; weak, since answers are compressed on the way.</summary>
    private string Of(HttpContext context, bool showsDecisions)
    {
        var workspace = options.Workspace;
        var text = new StringBuilder(_run)
            .Append('|').Append(hub.Number?.ToString(CultureInfo.InvariantCulture) ?? "none")
            .Append('|').Append(WorkspaceStamp.OfImports(workspace))
            .Append('|').Append(showsDecisions ? WorkspaceStamp.OfDecisions(workspace) : "")
            .Append('|').Append(options.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Append('|').Append(Caller.Of(context))
            .Append('|').Append(context.Request.Cookies[FormTokens.Cookie])
            .Append('|').Append(context.Request.Path).Append(context.Request.QueryString);
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12))}\"";
    }
}
