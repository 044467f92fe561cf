using System.Globalization;
using System.Text;
using System.Xml;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>
/// The ranked bars of a backbone as SVG that stands alone: what it shows, the bars with their numbers, and what was searched.
/// Everything passes an XML writer: a name cannot become markup.
/// </summary>
internal static class BackboneSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int MostBars = 40;
    private const int RowHeight = 26;
    private const int BarsLeft = 280;
    private const int BarsWidth = 380;
    private const int Width = 820;
    private const int Top = 84;
    private const int LineHeight = 17;
    private const int LettersPerLine = 118;

    /// <summary>Writes it.</summary>
    public static string Write(BackboneAnswer answer)
    {
        var providers = answer.Providers.Take(MostBars).ToList();
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Fragment,
            NewLineHandling = NewLineHandling.None,
            CheckCharacters = false,
        };
        using (var svg = XmlWriter.Create(text, settings))
        {
            var sources = Sources(answer);
            var height = Top + (providers.Count * RowHeight) + 48 + (sources.Count * LineHeight);
            svg.WriteStartElement("svg", Namespace);
            Attributes(
                svg, ("viewBox", $"0 0 {Width} {Number(height)}"), ("width", Number(Width)), ("height", Number(height)),
                ("class", "picture"), ("font-family", "system-ui, sans-serif"), ("font-size", "13"), ("role", "img"));
            var title = $"Whom {SafeText.Line(answer.Question.To?.Name)} depends on";
            svg.WriteElementString("title", Namespace, title);
            Text(svg, 16, 28, title, "start", "18", "700");
            Text(
                svg, 16, 50,
                $"Of {Figures.Count(answer.ServicesAuthorised, "authorised service", "authorised services")}, those that rest on "
                + "the provider at any depth; dark: first hand.", "start", "13", "400");
            for (var i = 0; i < providers.Count; i++)
            {
                Row(svg, answer, providers[i], Top + (i * RowHeight));
            }

            var left = answer.ProvidersTotal - providers.Count;
            Text(
                svg, 16, Top + (providers.Count * RowHeight) + 28,
                (left > 0 ? $"{Figures.Count(left, "more provider", "more providers")}. " : "")
                + "Shares overlap and do not add up to 100 %. An authorisation is a permission, not proof of use.", "start", "12", "400");
            for (var i = 0; i < sources.Count; i++)
            {
                Text(svg, 16, Top + (providers.Count * RowHeight) + 28 + ((i + 1) * LineHeight), sources[i], "start", "12", "400");
            }

            svg.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>What was searched, in lines that fit.</summary>
    private static List<string> Sources(BackboneAnswer answer)
    {
        var words = answer.Coverage.Sources.Select(static source => SafeText.Line(source.Dataset)).Distinct()
            .Select(static dataset => dataset + ",").Prepend("Sources:")
            .Append($"state of {Figures.Date(answer.Coverage.Day)}.");
        var lines = new List<string> { "" };
        foreach (var word in words)
        {
            if (lines[^1].Length + word.Length > LettersPerLine)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }

    private static void Row(XmlWriter svg, BackboneAnswer answer, ProviderAnswer provider, int top)
    {
        var whole = Math.Max(1, answer.ServicesAuthorised);
        Text(svg, BarsLeft - 10, top + 16, SafeText.Cut(provider.Name, 36), "end", "13", "400");
        Bar(svg, top, (double)BarsWidth * provider.ServicesAnyDepth / whole, "#d9b3b3", "all");
        Bar(svg, top, (double)BarsWidth * provider.ServicesDirect / whole, "#9b1c1c", "direct");
        Text(
            svg, BarsLeft + BarsWidth + 12, top + 16,
            $"{Figures.Count(provider.ServicesAnyDepth)} ({Figures.Share(provider.ServicesAnyDepth, answer.ServicesAuthorised)})",
            "start", "13", "400");
    }

    private static void Bar(XmlWriter svg, int top, double width, string fill, string kind)
    {
        svg.WriteStartElement("rect", Namespace);
        Attributes(
            svg, ("x", Number(BarsLeft)), ("y", Number(top + 3)), ("width", Number(width)), ("height", Number(RowHeight - 8)),
            ("fill", fill), ("class", kind));
        svg.WriteEndElement();
    }

    private static void Text(XmlWriter svg, double x, double y, string words, string anchor, string size, string weight)
    {
        svg.WriteStartElement("text", Namespace);
        Attributes(
            svg, ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), ("font-size", size), ("font-weight", weight),
            ("fill", "#111111"));
        svg.WriteString(words);
        svg.WriteEndElement();
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }
}
