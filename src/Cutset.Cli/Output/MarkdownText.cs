using System.Text;
using Cutset.Asking.Wording;

namespace Cutset.Cli.Output;

/// <summary>Escapes text from records for Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>The text with every character escaped that Markdown or HTML would read as markup.</summary>
    public static string Escape(string? text)
    {
        var builder = new StringBuilder();
        foreach (var c in SafeText.Line(text))
        {
            if (c is '<' or '>' or '&')
            {
                builder.Append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
                continue;
            }

            if (@"\`*_{}[]()#+!|~".Contains(c, StringComparison.Ordinal))
            {
                builder.Append('\\');
            }

            builder.Append(c);
        }

        return builder.ToString();
    }

    /// <summary>A link, where the address is a web address; otherwise the text alone.</summary>
    public static string Link(string text, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? $"[{Escape(text)}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)"
            : Escape(text);

    /// <summary>Writes a table; headers that start with <c>&gt;</c> are aligned to the right.</summary>
    public static void Table(TextWriter output, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        output.WriteLine($"| {string.Join(" | ", headers.Select(static header => Escape(header.TrimStart('>'))))} |");
        output.WriteLine($"| {string.Join(" | ", headers.Select(static header => header.StartsWith('>') ? "---:" : "---"))} |");
        foreach (var row in rows)
        {
            output.WriteLine($"| {string.Join(" | ", row.Select(Escape))} |");
        }
    }
}
