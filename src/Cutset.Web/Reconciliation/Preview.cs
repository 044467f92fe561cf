using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Web.Api;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Reconciliation;

/// <summary><c>/reconcile/preview</c>: one entity in a small frame; all text of records is escaped.</summary>
internal static class Preview
{
    private const int MostShown = 4;

    /// <summary>Answers with the frame's page.</summary>
    public static async Task Serve(HttpContext context)
    {
        var id = context.Request.Query["id"].ToString();
        var html = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
            (session, token) =>
            {
                if (session.Reader.FindEntities(id, null, 1, token) is not [{ Reason: HitReason.Id } hit])
                {
                    return null;
                }

                int[] node = [hit.Entity.Node];
                return Page(
                    hit.Entity,
                    session.Reader.Names(node, token).Select(static name => name.Text).Distinct().Where(name => name != hit.Entity.Name),
                    session.Reader.Identifiers(node, token).Select(static known => known.Identifier.ToString()));
            },
            context.RequestAborted).ConfigureAwait(false)
            ?? throw new NotThereException("There is no entity of that id.");
        await ApiEndpoints.Send(context, Encoding.UTF8.GetBytes(html), "text/html").ConfigureAwait(false);
    }

    private static string Page(EntityInfo entity, IEnumerable<string> names, IEnumerable<string> identifiers) =>
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{Text(entity.Name)}</title>
        <link rel="stylesheet" href="{AssetFiles.AddressOf("page.css")}"></head><body class="preview">
        <h1>{Text(entity.Name)}</h1>
        <p>{Text(EntityRef.CodeOf(entity.Kind))}, {entity.Records.ToString("N0", CultureInfo.InvariantCulture)} records</p>
        {List("Also called", names)}{List("Identifiers", identifiers)}</body></html>
        """;

    private static string List(string title, IEnumerable<string> items)
    {
        var shown = items.Take(MostShown + 1).ToList();
        var more = shown.Count > MostShown ? "; and more" : "";
        return shown.Count == 0 ? "" : $"<p>{title}: {string.Join("; ", shown.Take(MostShown).Select(Text))}{more}</p>";
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
