using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Start;

/// <summary><c>/</c>: what is loaded, and the two boxes.</summary>
internal static class StartEndpoint
{
    /// <summary>Answers with the page.</summary>
    public static Task Get(HttpContext context)
    {
        var services = context.RequestServices;
        var folder = services.GetRequiredService<WebServerOptions>().Workspace;
        var status = Workspace.Exists(folder) ? Workspace.Open(folder).Status() : null;
        return services.GetRequiredService<PageRenderer>().Write<StartPage>(context, new StartModel(status));
    }
}
