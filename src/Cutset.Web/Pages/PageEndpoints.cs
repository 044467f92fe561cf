using Cutset.Web.Pages.Start;
using Microsoft.AspNetCore.Builder;

namespace Cutset.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps all pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", StartEndpoint.Get);
    }
}
