using Cutset.Asking.Reports;
using Cutset.Core.Model;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Finding;

/// <summary><c>/suggest?text=…&amp;kind=…</c>: the boxes find as somebody types; the shape is that of <c>find --json</c>.</summary>
internal static class SuggestEndpoint
{
    private const int Most = 10;

    /// <summary>Answers with the hits, best first.</summary>
    public static async Task Get(HttpContext context)
    {
        var address = QuestionAddress.Of(context.Request);
        var text = address.One("text") ?? "";
        var kinds = address.All("kind").Select(KindOf).OfType<EntityKind>().ToArray();
        var report = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
            (session, token) => new FindReport(
                text, [.. session.Reader.FindEntities(text, kinds, Most, token).Select(Names.Show)]),
            context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        using var json = new StringWriter();
        JsonOutput.Write(json, report);
        await context.Response.WriteAsync(json.ToString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static EntityKind? KindOf(string code) => code switch
    {
        "organization" => EntityKind.Organization,
        "agency" => EntityKind.Agency,
        "service" => EntityKind.Service,
        "award" => EntityKind.Award,
        _ => null,
    };
}
