using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Start;

/// <summary><c>/</c>: the two boxes, recent questions, and what is loaded.</summary>
internal static class StartEndpoint
{
    /// <summary>Answers with the page.</summary>
    public static Task Get(HttpContext context) =>
        context.RequestServices.GetRequiredService<PageRenderer>().Write<StartPage>(context, Model(context));

    /// <summary>What is loaded now.</summary>
    public static StartModel Model(HttpContext context)
    {
        var folder = Path.GetFullPath(context.RequestServices.GetRequiredService<WebServerOptions>().Workspace);
        return new StartModel(
            QuestionAddress.Of(context.Request), folder, Workspace.Exists(folder) ? Workspace.Open(folder).Status() : null);
    }
}
