using Cutset.Web.Hosting;
using Cutset.Web.Pages.Backbone;
using Cutset.Web.Pages.Cut;
using Cutset.Web.Pages.Entities;
using Cutset.Web.Pages.Evidence;
using Cutset.Web.Pages.Review;
using Cutset.Web.Pages.Screen;
using Cutset.Web.Pages.Sources;
using Cutset.Web.Pages.Start;
using Cutset.Web.Pages.Trace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps all pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapPage("/", StartEndpoint.Get, showsDecisions: true);
        app.MapPage("/trace", TraceEndpoint.Get);
        app.MapPage("/trace.svg", TraceEndpoint.GetSvg);
        app.MapPage("/trace.csv", TraceEndpoint.GetCsv);
        app.MapPage("/trace.json", TraceEndpoint.GetJson);
        app.MapPage("/backbone", BackboneEndpoint.Get);
        app.MapPage("/backbone.svg", BackboneEndpoint.GetSvg);
        app.MapPage("/backbone.csv", BackboneEndpoint.GetCsv);
        app.MapPage("/backbone.json", BackboneEndpoint.GetJson);
        app.MapPage("/cut", CutEndpoint.Get);
        app.MapPage("/cut.svg", CutEndpoint.GetSvg);
        app.MapPage("/cut.csv", CutEndpoint.GetCsv);
        app.MapPage("/cut.json", CutEndpoint.GetJson);
        app.MapPage("/entity/{id}", EntityEndpoint.Get, showsDecisions: true);
        app.MapGet("/evidence", EvidenceEndpoint.Get);
        app.MapPage("/review", ReviewEndpoint.Get, showsDecisions: true);
        app.MapPost("/review", ReviewEndpoint.Post);
        app.MapPage("/review/claims", ClaimsEndpoint.Get, showsDecisions: true);
        app.MapPost("/review/claims", ClaimsEndpoint.Post);
        app.MapPost("/review/undo", ReviewForms.Undo);
        app.MapGet("/screen", ScreenEndpoint.Get);
        app.MapPost("/screen", ScreenEndpoint.Post);
        app.MapGet("/screen/{job}", ScreenEndpoint.GetJob);
        app.MapGet("/screen/{job}/result.{form}", ScreenEndpoint.GetResult);
        app.MapPage("/sources", SourcesEndpoint.Get, showsDecisions: true);
        app.MapGet("/sources/{import}/rejects.csv", SourcesEndpoint.GetRejects);
    }

    /// <summary>A page that hangs on snapshot, imports and decisions alone, and so bears a tag.</summary>
    private static void MapPage(this WebApplication app, string address, RequestDelegate page, bool showsDecisions = false) =>
        app.MapGet(address, PageTags.Tagged(page, showsDecisions));
}
