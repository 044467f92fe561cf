using Cutset.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Access;

/// <summary>Errors as RFC 9457 problem details: what is wrong, and what to do.</summary>
internal static class Problem
{
    /// <summary>Answers with a problem.</summary>
    public static Task Write(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        context.Response.Headers.CacheControl = "no-store";
        var bytes = ApiJson.Write(new ProblemJson("about:blank", title, status, detail, context.Request.Path));
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
