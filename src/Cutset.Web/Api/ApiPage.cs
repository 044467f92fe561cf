using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Api;

/// <summary><c>/api</c>: the routes with forms to try them; plain HTML, so that it needs no script.</summary>
internal static class ApiPage
{
    private static readonly Lazy<byte[]> Html = new(static () => Encoding.UTF8.GetBytes(Build()));

    /// <summary>Answers with the page.</summary>
    public static Task Serve(HttpContext context) => ApiEndpoints.Send(context, Html.Value, "text/html");

    private static string Build()
    {
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture, $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The API of Cutset</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
            <link rel="stylesheet" href="{AssetFiles.AddressOf("page.css")}"></head><body>
            <header class="masthead"><a class="brand" href="/">Cutset</a><nav aria-label="Main"><ul><li><a href="/">Ask</a></li><li><a href="/review">Review</a></li>
            <li><a href="/screen">Screen a list</a></li><li><a href="/sources">Sources</a></li></ul></nav></header><main><h1>The API of Cutset</h1>
            <p>Answers are JSON, errors are problem+json and say what to do. <a href="/openapi/v1.json">The OpenAPI document</a>
            describes every field. <a href="/reconcile">/reconcile</a> speaks the W3C Reconciliation Service API 0.2, and
            <code>POST /match/default</code> the shape of OpenSanctions' API.</p>
            """);
        foreach (var route in ApiRoutes.All)
        {
            Add(html, route);
        }

        return html.Append("</main></body></html>").ToString();
    }

    private static void Add(StringBuilder html, ApiRoute route)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section><h2><code>{route.Method} {Text(route.Path)}</code></h2><p>{Text(route.Summary)}.</p>");
        var isForm = route.Method == "GET" && route.Parts.IsEmpty;
        var fields = isForm ? route.Parameters : route.Form;
        if (isForm)
        {
            html.Append(CultureInfo.InvariantCulture, $"<form method=\"get\" action=\"{Text(route.Path)}\">");
        }
        else if (!route.Form.IsEmpty)
        {
            html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" enctype=\"multipart/form-data\" action=\"{Text(route.Path)}\">");
        }
        else if (route.BodyExample is { } body)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>Body, as application/json:</p><pre tabindex=\"0\">{Text(body)}</pre></section>");
            return;
        }
        else
        {
            // An address with parts is no form, but an example of it can be followed.
            if (route.Method == "GET" && route.Parts is [{ Example: { } example }])
            {
                var address = route.Path.Replace($"{{{route.Parts[0].Name}}}", Uri.EscapeDataString(example), StringComparison.Ordinal);
                html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Text(address)}\">{Text(address)}</a></p>");
            }

            html.Append("</section>");
            return;
        }

        foreach (var field in fields)
        {
            var id = $"{route.Name}-{field.Name}";
            var input = field.Type switch
            {
                "binary" => "type=\"file\"",
                "boolean" => "type=\"checkbox\" value=\"true\"",
                "integer" => "type=\"text\" inputmode=\"numeric\"",
                _ => "type=\"text\"",
            };
            // The example is there to be asked as it is, or written over.
            var example = field.Example is { } value ? $" value=\"{Text(value)}\"" : "";
            html.Append(
                CultureInfo.InvariantCulture, $"<p><label for=\"{id}\">{Text(field.Name)}: {Text(field.Description)}</label> <input id=\"{id}\" name=\"{Text(field.Name)}\" {input}{example}{(field.IsRequired ? " required" : "")}></p>");
        }

        html.Append("<p><button type=\"submit\">Ask</button></p></form></section>");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
