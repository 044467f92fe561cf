using System.Net;
using Cutset.Asking.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Access;

/// <summary>
/// ASP.NET Core's antiforgery tokens on the forms of the pages, besides the check of where a request comes from. The keys
/// live as long as the server does: nothing is written to disk for them, and pages of an earlier run must be opened again.
/// </summary>
internal static class FormTokens
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "form-token";

    /// <summary>Name of the cookie that the field is checked against.</summary>
    public const string Cookie = "cutset_form";

    /// <summary>Adds the tokens.</summary>
    public static void AddFormTokens(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(static options =>
        {
            options.FormFieldName = Field;
            options.Cookie.Name = Cookie;
            // The policy of the whole server forbids frames more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>A token for a form of the page that is being written.</summary>
    public static string Make(HttpContext context)
    {
        // Not GetAndStoreTokens: it forbids browsers to keep the page even to compare.
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetTokens(context);
        if (tokens.CookieToken is { } cookie && !context.Response.HasStarted)
        {
            context.Response.Cookies.Append(Cookie, cookie, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }

        return tokens.RequestToken!;
    }

    /// <summary>The hidden field with a token, as markup.</summary>
    public static string Markup(HttpContext context) =>
        $"""<input type="hidden" name="{Field}" value="{WebUtility.HtmlEncode(Make(context))}">""";

    /// <summary>Reads the form that a page of this server sent.</summary>
    /// <exception cref="UsageException">It is too large, or comes from no page of this run of the server.</exception>
    public static async Task<IFormCollection> Read(HttpContext context)
    {
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            throw new UsageException(
                "What was sent is no form, is larger than this server takes, or is damaged. A long list can be screened on the "
                + "command line: cutset screen FILE --to B.");
        }

        try
        {
            await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException)
        {
            throw new UsageException(
                "The page that this comes from was opened before the server was started, or by somebody else. Open it again and "
                + "repeat it. Programs use the API, which needs no form: /api.");
        }

        return form;
    }
}
