using System.Security.Cryptography;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Web.Access;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Api;

/// <summary>Serves the routes: reads, answers, tags, and turns faults into problems that say what to do.</summary>
internal static partial class ApiEndpoints
{
    /// <summary>Maps the API, its document and the page to try it.</summary>
    public static void MapApi(this WebApplication app)
    {
        foreach (var route in ApiRoutes.All)
        {
            app.MapMethods(route.Path, [route.Method], context => Answer(context, route));
        }

        app.MapGet("/openapi/v1.json", OpenApiDocument.Serve);
        app.MapGet("/api", ApiPage.Serve);
    }

    /// <summary>The status and title for an error.</summary>
    public static (int Status, string Title) StatusOf(CutsetException error) => error switch
    {
        TimeLimitException => (503, "This took too long"),
        NothingBuiltException => (503, "Nothing to ask yet"),
        UsageException => (400, "The question is not clear"),
        NotThereException or UnclearNameException { IsNobody: true } => (404, "Not there"),
        _ => (422, "No answer to this question"),
    };

    /// <summary>Runs a handler whose faults become problems.</summary>
    public static async Task Guard(HttpContext context, Func<Task> handle)
    {
        try
        {
            await handle().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (CutsetException error) when (!context.Response.HasStarted)
        {
            var (status, title) = StatusOf(error);
            await Problem.Write(context, status, title, CallerWords.ForPrograms(error.Message)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await Problem.Write(context, error.StatusCode, "The request cannot be read", error.Message).ConfigureAwait(false);
        }
        catch (InvalidDataException error) when (!context.Response.HasStarted)
        {
            await Problem.Write(context, 413, "The form is too large or broken", error.Message).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whatever else it is, the caller gets a problem and the log the details
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogFault(context.RequestServices.GetRequiredService<ILogger<Caller>>(), error, context.Request.Path);
            await Problem.Write(
                context, 500, "A fault in Cutset", "The log of the server says more; please report it.").ConfigureAwait(false);
        }
    }

    private static Task Answer(HttpContext context, ApiRoute route) => Guard(context, async () =>
    {
        var request = new ApiRequest(context, route);
        request.RequireKnown();
        if (await route.Handle(request).ConfigureAwait(false) is not { } answer)
        {
            return;
        }

        context.Response.StatusCode = route.Status;
        await Send(context, ApiJson.Write(answer)).ConfigureAwait(false);
    });

    /// <summary>Sends JSON with a tag of its content; nothing but the tag where the caller has it already.</summary>
    public static Task Send(HttpContext context, byte[] body, string type = "application/json")
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Any(wanted => wanted is not null
            && (wanted == "*" || wanted.Contains(tag, StringComparison.Ordinal))) && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        context.Response.ContentType = type + (type == "application/json" ? "" : "; charset=utf-8");
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    [LoggerMessage(EventId = 403, Level = LogLevel.Error, Message = "Fault at {Path}")]
    private static partial void LogFault(ILogger logger, Exception error, string path);
}
