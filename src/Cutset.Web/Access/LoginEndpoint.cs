using System.Text.Encodings.Web;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Access;

/// <summary><c>/login</c>: a browser shows its token once and keeps it in a cookie that no script reads.</summary>
internal static class LoginEndpoint
{
    /// <summary>Answers with the form.</summary>
    public static Task Get(HttpContext context) => Show(context, "", 200);

    /// <summary>Checks a token.</summary>
    public static async Task Post(HttpContext context)
    {
        var form = await FormTokens.Read(context).ConfigureAwait(false);
        var secret = form["token"].ToString().Trim();
        if (context.RequestServices.GetRequiredService<TokenCache>().Find(secret) is null)
        {
            await Show(context, "The token is unknown, expired or revoked.", 401).ConfigureAwait(false);
            return;
        }

        context.Response.Cookies.Append(AccessGate.Cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        context.Response.Redirect("/");
    }

    private static Task Show(HttpContext context, string problem, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cutset: log in</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="{AssetFiles.AddressOf("page.css")}"></head><body><main>
            <h1>Log in</h1><p role="alert">{HtmlEncoder.Default.Encode(problem)}</p>
            <form method="post" action="/login">{FormTokens.Markup(context)}<p><label for="token">Token</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required></p>
            <p><button type="submit">Log in</button></p></form>
            <p>Whoever runs this server makes tokens with <code>cutset token create</code>.</p></main></body></html>
            """,
            context.RequestAborted);
    }
}
