using Cutset.Core.Model;
using Cutset.Web.Access;
using Cutset.Web.Api;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Pages.Common;

/// <summary>
/// Turns faults into answers that say what to do: a page where a page was asked for, a problem (RFC 9457) where a program
/// asks or a file is saved. A visitor's mistake is never a stack trace.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, PageRenderer pages, ILogger<ErrorPages> logger)
{
    /// <summary>An address may have so many characters.</summary>
    public const int LongestAddress = 8192;

    /// <summary>Addresses for programs; all that lies beneath them is too.</summary>
    private static readonly string[] ForPrograms =
        ["/api", "/openapi", "/reconcile", "/match", "/search", "/entities", "/catalog", "/algorithms", "/statements", "/healthz", "/readyz"];

    private static readonly string[] FileForms = [".csv", ".json", ".svg", ".xlsx"];

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value?.Length + context.Request.QueryString.Value?.Length > LongestAddress)
        {
            await Show(
                context, StatusCodes.Status414UriTooLong, "The address is too long",
                "An address may have 8,192 characters. Ask for less at once; a list of vendors is sent as a file.").ConfigureAwait(false);
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
            switch (context.Response)
            {
                case { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null }:
                    await Show(
                        context, 404, IsForPrograms(context.Request.Path) ? "No such address" : "No such page",
                        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                            ? "There is nothing at this address; /openapi/v1.json describes all addresses of the API."
                            : "There is nothing at this address.").ConfigureAwait(false);
                    break;
                case { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false, ContentType: null }:
                    // Routing has said in Allow what is accepted.
                    await Show(
                        context, 405, "Not in this way",
                        $"{context.Request.Method} is not accepted here; this address takes {context.Response.Headers.Allow}.")
                        .ConfigureAwait(false);
                    break;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone; there is nobody to answer.
        }
        catch (UnclearNameException error) when (!context.Response.HasStarted && !IsForPrograms(context.Request.Path))
        {
            await pages.Write<ChoicePage>(
                context, error.Choice,
                error.Choice.Hits.Count > 0 ? StatusCodes.Status300MultipleChoices : ApiEndpoints.StatusOf(error).Status).ConfigureAwait(false);
        }
        catch (CutsetException error) when (!context.Response.HasStarted)
        {
            var (status, title) = ApiEndpoints.StatusOf(error);
            await Show(context, status, title, CallerWords.ForVisitors(error.Message)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whatever else it is, the visitor gets a page and the log the details
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogFault(error, context.Request.Path);
            await Show(
                context, 500, "A fault in Cutset",
                "The server could not answer. Its log says more; please report it with this address.").ConfigureAwait(false);
        }
    }

    /// <summary>True for the API and for files to save, the page of an entity aside: a name may end in anything.</summary>
    private static bool IsForPrograms(PathString path) =>
        ForPrograms.Any(root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase))
        || (!path.StartsWithSegments("/entity", StringComparison.OrdinalIgnoreCase)
            && FileForms.Any(form => path.Value?.EndsWith(form, StringComparison.OrdinalIgnoreCase) == true));

    private Task Show(HttpContext context, int status, string title, string message) => IsForPrograms(context.Request.Path)
        ? Problem.Write(context, status, title, message)
        : pages.Write<ErrorPage>(context, new ErrorModel(title, message), status);

    [LoggerMessage(EventId = 402, Level = LogLevel.Error, Message = "Fault at {Path}")]
    private partial void LogFault(Exception error, string path);
}
