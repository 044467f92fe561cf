using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Cutset.Web.Api;

/// <summary>Names the pages beside the one that is answered in the header <c>Link</c> (RFC 8288).</summary>
internal static class PageLinks
{
    /// <summary>No list is longer.</summary>
    public const int MostOffset = 1_000_000_000;

    /// <summary>Sets the header.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="offset">How many were left out.</param>
    /// <param name="limit">How many are on a page.</param>
    /// <param name="isMore">True where another page follows.</param>
    public static void Set(ApiRequest request, int offset, int limit, bool isMore)
    {
        var links = new List<string>();
        if (isMore)
        {
            links.Add($"<{At(request, offset + limit)}>; rel=\"next\"");
        }

        if (offset > 0 && limit > 0)
        {
            links.Add($"<{At(request, Math.Max(0, offset - limit))}>; rel=\"prev\"");
        }

        if (links.Count > 0)
        {
            request.Context.Response.Headers.Link = string.Join(", ", links);
        }
    }

    private static string At(ApiRequest request, int offset)
    {
        var query = new QueryBuilder(request.Context.Request.Query
            .Where(static pair => pair.Key != "offset").SelectMany(static pair => pair.Value, static (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { "offset", offset.ToString(CultureInfo.InvariantCulture) },
        };
        return $"{request.Context.Request.Path}{query}";
    }
}
