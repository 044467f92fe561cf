using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Reconciliation;

/// <summary>What the service can do, and where.</summary>
internal static class Manifest
{
    private const int PreviewWidth = 420;
    private const int PreviewHeight = 260;

    /// <summary>The manifest, with addresses as the caller reaches them.</summary>
    public static JsonObject Of(HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}";
        JsonObject Service(string path) => new() { ["service_url"] = root, ["service_path"] = path };
        return new JsonObject
        {
            ["versions"] = new JsonArray("0.1", "0.2"),
            ["name"] = "Cutset",
            ["identifierSpace"] = root + "/entity/",
            ["schemaSpace"] = root + "/reconcile/",
            ["documentation"] = root + "/api",
            ["view"] = new JsonObject { ["url"] = root + "/entity/{{id}}" },
            ["defaultTypes"] = new JsonArray([.. Types.All()]),
            ["preview"] = new JsonObject
            {
                ["url"] = root + "/reconcile/preview?id={{id}}",
                ["width"] = PreviewWidth,
                ["height"] = PreviewHeight,
            },
            ["suggest"] = new JsonObject
            {
                ["entity"] = Service("/reconcile/suggest/entity"),
                ["type"] = Service("/reconcile/suggest/type"),
                ["property"] = Service("/reconcile/suggest/property"),
            },
            ["extend"] = new JsonObject
            {
                ["propose_properties"] = Service("/reconcile/properties"),
                ["property_settings"] = new JsonArray(),
            },
        };
    }
}
