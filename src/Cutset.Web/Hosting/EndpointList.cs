using Cutset.Web.Access;
using Cutset.Web.Api;
using Cutset.Web.Matching;
using Cutset.Web.Pages;
using Cutset.Web.Reconciliation;
using Microsoft.AspNetCore.Builder;

namespace Cutset.Web.Hosting;

/// <summary>Everything that has an address: one line for each part of the server.</summary>
internal static class EndpointList
{
    /// <summary>Maps all parts.</summary>
    public static void MapEverything(this WebApplication app)
    {
        app.MapAssets();
        app.MapPages();
        app.MapApi();
        app.MapReconciliation();
        app.MapMatching();
        app.MapGet("/login", LoginEndpoint.Get);
        app.MapPost("/login", LoginEndpoint.Post);
    }
}
