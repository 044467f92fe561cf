using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Hosting;

/// <summary>Style sheet and scripts, embedded in the program, under addresses that change with their content.</summary>
internal static class AssetFiles
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of a file, such as <c>page.css</c>.</summary>
    public static string AddressOf(string name) => $"/{Folder}{name}?v={All[name].Digest}";

    /// <summary>Serves the files.</summary>
    public static void MapAssets(this WebApplication app) => app.MapGet("/" + Folder + "{name}", static (HttpContext context) =>
    {
        if (context.Request.RouteValues["name"] is not string name || !All.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = asset.Type;
        context.Response.Headers.ETag = $"\"{asset.Digest}\"";
        context.Response.Headers.CacheControl = context.Request.Query["v"] == asset.Digest
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        return context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted).AsTask();
    });

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(static name => name[Folder.Length..], Read, StringComparer.Ordinal);

        Asset Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], TypeOf(name));
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private sealed record Asset(byte[] Bytes, string Digest, string Type);
}
