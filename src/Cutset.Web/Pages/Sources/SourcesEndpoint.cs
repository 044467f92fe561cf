using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pages.Start;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Sources;

/// <summary><c>/sources</c>: what is loaded, what was left out, and how to get more.</summary>
internal static class SourcesEndpoint
{
    /// <summary>The page.</summary>
    public static Task Get(HttpContext context) => context.RequestServices.GetRequiredService<PageRenderer>()
        .Write<SourcesPage>(context, StartEndpoint.Model(context));

    /// <summary>The rows of an import that were left out, as the import wrote them.</summary>
    public static async Task GetRejects(HttpContext context)
    {
        var id = context.Request.RouteValues["import"] as string;
        var folder = context.RequestServices.GetRequiredService<WebServerOptions>().Workspace;
        var workspace = Workspace.Exists(folder) ? Workspace.Open(folder) : null;
        // The id is looked up among the imports: it never becomes part of a path by itself.
        var import = workspace?.Imports().FirstOrDefault(known => known.Id == id);
        var path = import is null ? null : workspace!.RejectsPath(import.Id);
        if (path is null || !File.Exists(path))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"rejects-{Exports.NameOf(id)}.csv\"";
        await context.Response.SendFileAsync(path, context.RequestAborted).ConfigureAwait(false);
    }
}
