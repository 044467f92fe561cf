using System.Globalization;
using System.Text;
using Cutset.Asking.Reports;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Pages.Common;

/// <summary>Answers to keep: files with a name, never shown in place of a page.</summary>
internal static class Exports
{
    /// <summary>CSV with a byte order mark: Excel takes it for the system's code page without one.</summary>
    public static Task Csv(HttpContext context, string name, Action<TextWriter> write) =>
        Send(context, name + ".csv", "text/csv; charset=utf-8", "\uFEFF" + Text(write));

    /// <summary>The answer exactly as <c>--json</c> prints it.</summary>
    public static Task Json<T>(HttpContext context, string name, T answer) => Send(
        context, name + ".json", "application/json; charset=utf-8", Text(output => JsonOutput.Write(output, answer)));

    /// <summary>A picture.</summary>
    public static Task Svg(HttpContext context, string name, string svg) =>
        Send(context, name + ".svg", "image/svg+xml; charset=utf-8", svg);

    /// <summary>A name for a file from names of records: letters, digits and hyphens alone.</summary>
    public static string NameOf(params ReadOnlySpan<string?> parts)
    {
        var name = new StringBuilder();
        foreach (var part in parts)
        {
            foreach (var c in (part ?? "").Take(40))
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    name.Append(char.ToLowerInvariant(c));
                }
                else if (name.Length > 0 && name[^1] != '-')
                {
                    name.Append('-');
                }
            }

            if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.Length == 0 ? "cutset" : name.ToString().Trim('-');
    }

    private static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        return text.ToString();
    }

    private static Task Send(HttpContext context, string name, string type, string content)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(content, context.RequestAborted);
    }
}
