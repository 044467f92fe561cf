using Cutset.Asking.Wording;
using Cutset.Core.Answers;
using Cutset.Store.Snapshots;
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
    public static async Task Get(HttpContext context)
    {
        var model = Model(context);
        if (model.Status?.Snapshot is not null && (model.Address.Has("from") || model.Address.Has("to")))
        {
            var (from, to) = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
                (session, token) => (
                    NameOf(session.Reader, model.Address.From, token), NameOf(session.Reader, model.Address.To, token)),
                context.RequestAborted).ConfigureAwait(false);
            model = model with { FromName = from, ToName = to };
        }

        await context.RequestServices.GetRequiredService<PageRenderer>().Write<StartPage>(context, model).ConfigureAwait(false);
    }

    /// <summary>What is loaded now.</summary>
    public static StartModel Model(HttpContext context)
    {
        var folder = Path.GetFullPath(context.RequestServices.GetRequiredService<WebServerOptions>().Workspace);
        return new StartModel(
            QuestionAddress.Of(context.Request), folder, Workspace.Exists(folder) ? Workspace.Open(folder).Status() : null);
    }

    private static string? NameOf(SnapshotReader reader, string text, CancellationToken cancellationToken) =>
        text.Length > 0 && reader.FindEntities(text, null, 1, cancellationToken) is [{ Reason: HitReason.Id } hit]
            ? SafeText.Line(hit.Entity.Name)
            : null;
}
