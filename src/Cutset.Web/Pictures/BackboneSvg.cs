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
    private const int MostBars = 40;
    private const int RowHeight = 26;
    private const int BarsLeft = 280;
    private const int BarsWidth = 380;
    private const int Width = 820;
    private const int Top = 84;

    /// <summary>Writes it.</summary>
    public static string Write(BackboneAnswer answer)
    {
        var providers = answer.Providers.Take(MostBars).ToList();
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, SvgText.Settings))
        {
            var sources = PictureSources.Lines(answer.Coverage, Width - 32);
            var height = Top + (providers.Count * RowHeight) + 48 + (sources.Count * PictureSources.LineHeight);
            SvgText.Begin(
                svg, "svg", ("viewBox", $"0 0 {Width} {SvgText.Number(height)}"), ("width", SvgText.Number(Width)), ("height", SvgText.Number(height)),
                ("class", "picture"), ("font-family", "system-ui, sans-serif"), ("font-size", "13"), ("role", "img"));
            var title = $"Whom {SafeText.Line(answer.Question.To?.Name)} depends on";
            SvgText.Element(svg, "title", title);
            SvgText.Line(svg, 16, 28, title, "start", "18", "700");
            SvgText.Line(
                svg, 16, 50,
                $"Of {Figures.Count(answer.ServicesAuthorised, "authorised service", "authorised services")}, those that rest on "
                + "the provider at any depth; dark: first hand.", "start", "13", "400");
            for (var i = 0; i < providers.Count; i++)
            {
                Row(svg, answer, providers[i], Top + (i * RowHeight));
            }

            var left = answer.ProvidersTotal - providers.Count;
            SvgText.Line(
                svg, 16, Top + (providers.Count * RowHeight) + 28,
                (left > 0 ? $"{Figures.Count(left, "more provider", "more providers")}. " : "")
                + "Shares overlap and do not add up to 100 %. An authorisation is a permission, not proof of use.", "start", "12", "400");
            for (var i = 0; i < sources.Count; i++)
            {
                SvgText.Line(svg, 16, Top + (providers.Count * RowHeight) + 28 + ((i + 1) * PictureSources.LineHeight), sources[i], "start", "12", "400");
            }

            svg.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Row(XmlWriter svg, BackboneAnswer answer, ProviderAnswer provider, int top)
    {
        var whole = Math.Max(1, answer.ServicesAuthorised);
        SvgText.Line(svg, BarsLeft - 10, top + 16, SafeText.Cut(provider.Name, 36), "end", "13", "400");
        Bar(svg, top, (double)BarsWidth * provider.ServicesAnyDepth / whole, "#d9b3b3", "all");
        Bar(svg, top, (double)BarsWidth * provider.ServicesDirect / whole, "#9b1c1c", "direct");
        SvgText.Line(
            svg, BarsLeft + BarsWidth + 12, top + 16,
            $"{Figures.Count(provider.ServicesAnyDepth)} ({Figures.Share(provider.ServicesAnyDepth, answer.ServicesAuthorised)})",
            "start", "13", "400");
    }

    private static void Bar(XmlWriter svg, int top, double width, string fill, string kind)
    {
        SvgText.Begin(
            svg, "rect", ("x", SvgText.Number(BarsLeft)), ("y", SvgText.Number(top + 3)), ("width", SvgText.Number(width)), ("height", SvgText.Number(RowHeight - 8)),
            ("fill", fill), ("class", kind));
        svg.WriteEndElement();
    }
}
