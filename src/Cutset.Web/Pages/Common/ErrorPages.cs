using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Pages.Common;

/// <summary>Turns faults into pages that say what to do. A visitor's mistake is never a stack trace.</summary>
internal sealed partial class ErrorPages(RequestDelegate next, PageRenderer pages, ILogger<ErrorPages> logger)
{
    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null })
            {
                await Show(context, 404, "No such page", "There is nothing at this address.").ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone; there is nobody to answer.
        }
        catch (UnclearNameException error) when (!context.Response.HasStarted)
        {
            await pages.Write<ChoicePage>(
                context, error.Choice,
                error.Choice.Hits.Count == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status300MultipleChoices).ConfigureAwait(false);
        }
        catch (CutsetException error) when (!context.Response.HasStarted)
        {
            var (status, title) = StatusOf(error);
            await Show(context, status, title, error.Message).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whatever else it is, the visitor gets a page and the log the details
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogFault(error, context.Request.Path);
            await Show(
                context, 500, "A fault in Cutset",
                "The server could not answer. Its log says more; please report it with the address of this page.").ConfigureAwait(false);
        }
    }

    private static (int Status, string Title) StatusOf(CutsetException error) => error switch
    {
        TimeLimitException => (StatusCodes.Status503ServiceUnavailable, "This took too long"),
        NothingBuiltException => (StatusCodes.Status503ServiceUnavailable, "Nothing to ask yet"),
        UsageException => (StatusCodes.Status400BadRequest, "The question is not clear"),
        _ => (StatusCodes.Status422UnprocessableEntity, "No answer to this question"),
    };

    private Task Show(HttpContext context, int status, string title, string message) =>
        pages.Write<ErrorPage>(context, new ErrorModel(title, message), status);

    [LoggerMessage(EventId = 402, Level = LogLevel.Error, Message = "Fault at {Path}")]
    private partial void LogFault(Exception error, string path);
}
