using Cutset.Asking.Citing;
using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Evidence;

/// <summary><c>/evidence?file=SHA256&amp;record=PLACE</c>: a cited record as it was published. The address names the file by
/// its digest, so that it means the same record in every later snapshot.</summary>
internal static class EvidenceEndpoint
{
    /// <summary>The page.</summary>
    public static async Task Get(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        if (address.One("file") is not { } file || address.One("record") is not { } record)
        {
            throw new UsageException("Which record? The address needs the file's SHA-256 and the record's place in it.");
        }

        var report = await Ask(context.RequestServices, file, record, context.RequestAborted).ConfigureAwait(false);
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<EvidencePage>(context, report).ConfigureAwait(false);
    }

    /// <summary>Looks a record up; pages and the API both ask here.</summary>
    public static Task<EvidenceReport> Ask(
        IServiceProvider services, string file, string record, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<WebServerOptions>();
        var verified = services.GetRequiredService<VerifiedFiles>();
        return services.GetRequiredService<Questions>().Ask(
            (session, token) => CitedRows.Of(
                session.Reader, new RowReader(Workspace.Open(options.Workspace), verified, options.Clock), file, record, token),
            cancellationToken);
    }
}
