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

namespace Cutset.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps all pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", StartEndpoint.Get);
        app.MapGet("/trace", TraceEndpoint.Get);
        app.MapGet("/trace.svg", TraceEndpoint.GetSvg);
        app.MapGet("/trace.csv", TraceEndpoint.GetCsv);
        app.MapGet("/trace.json", TraceEndpoint.GetJson);
        app.MapGet("/backbone", BackboneEndpoint.Get);
        app.MapGet("/backbone.csv", BackboneEndpoint.GetCsv);
        app.MapGet("/backbone.json", BackboneEndpoint.GetJson);
        app.MapGet("/cut", CutEndpoint.Get);
        app.MapGet("/cut.json", CutEndpoint.GetJson);
        app.MapGet("/entity/{id}", EntityEndpoint.Get);
        app.MapGet("/evidence", EvidenceEndpoint.Get);
        app.MapGet("/review", ReviewEndpoint.Get);
        app.MapPost("/review", ReviewEndpoint.Post);
        app.MapPost("/review/undo", ReviewEndpoint.PostUndo);
        app.MapGet("/screen", ScreenEndpoint.Get);
        app.MapPost("/screen", ScreenEndpoint.Post);
        app.MapGet("/screen/{job}", ScreenEndpoint.GetJob);
        app.MapGet("/screen/{job}/result.{form}", ScreenEndpoint.GetResult);
        app.MapGet("/sources", SourcesEndpoint.Get);
        app.MapGet("/sources/{import}/rejects.csv", SourcesEndpoint.GetRejects);
    }
}
