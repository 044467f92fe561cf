using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Pages.Common;

/// <summary>Renders a component to an answer. Components escape all text; none of them may build markup from text.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Answers a request with a page.</summary>
    /// <typeparam name="TPage">The component; it has one parameter, <c>Model</c>.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="model">What the page shows.</param>
    /// <param name="status">The status of the answer.</param>
    public async Task Write<TPage>(HttpContext context, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var html = await Render<TPage>(context, model).ConfigureAwait(false);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        // Pages follow the published snapshot: browsers may keep them only to compare.
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.WriteAsync(html, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<string> Render<TPage>(HttpContext context, object model)
        where TPage : IComponent
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<PageVisit>().Begin(context);
        var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        await using (renderer.ConfigureAwait(false))
        {
            return await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
                var output = await renderer.RenderComponentAsync<TPage>(parameters).ConfigureAwait(true);
                return output.ToHtmlString();
            }).ConfigureAwait(false);
        }
    }
}
