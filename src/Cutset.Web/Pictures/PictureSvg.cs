using System.Globalization;
using System.Text;
using System.Xml;
using Cutset.Asking.Wording;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pictures;

/// <summary>
/// Writes a picture as SVG. Colours stand in attributes, so that a saved picture needs no style sheet and the page's
/// policy against inline style holds. Everything passes an XML writer: a name cannot become markup.
/// </summary>
internal static class PictureSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Letters = 26;

    /// <summary>With more lines these lie too close to each other to be meant.</summary>
    private const int MostWideLines = 2000;

    /// <summary>The picture as it stands in a page.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="openAddress">The address that opens a layer; null: boxes and lines are no links.</param>
    /// <param name="isCut">Tells which rows the cut ends; null: there is no cut.</param>
    public static string Write(Picture picture, string title, Func<int, string>? openAddress, Func<int, bool>? isCut = null)
    {
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
            svg.WriteStartElement("svg", Namespace);
            Attributes(
                svg, ("viewBox", $"0 0 {Number(picture.Width)} {Number(picture.Height)}"), ("width", Number(picture.Width)),
                ("height", Number(picture.Height)), ("class", "picture"), ("font-family", "system-ui, sans-serif"),
                ("font-size", "13"));
            if (openAddress is null)
            {
                Attributes(svg, ("role", "img"));
            }
            else
            {
                Attributes(svg, ("role", "group"), ("aria-label", SafeText.Line(title)));
            }

            Element(svg, "title", SafeText.Line(title));
            foreach (var edge in picture.Edges)
            {
                Line(svg, picture, edge, openAddress, isCut?.Invoke(edge.Row) == true);
            }

            // Above all lines; where a line runs alone, else near the box on the left, where lines lie furthest apart.
            foreach (var (place, edge) in picture.Edges.Where(edge => isCut?.Invoke(edge.Row) == true).OrderBy(static edge => edge.Way is [var lane, ..] ? lane.Y : 0).Index())
            {
                var from = picture.Nodes[edge.From];
                // Lanes lie closer to each other than crosses are tall.
                var (x, y) = edge.Way is [var lane, ..]
                    ? (((lane.Left + lane.Right) / 2) + (((place % 3) - 1) * 20), lane.Y)
                    : (from.X + Picture.BoxWidth + 14, Middle(from));
                CutMark(svg, x, y);
            }

            foreach (var node in picture.Nodes)
            {
                Box(svg, node, openAddress);
            }

            svg.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Line(
        XmlWriter svg, Picture picture, PictureEdge edge, Func<int, string>? openAddress, bool isCut)
    {
        var (from, to) = (picture.Nodes[edge.From], picture.Nodes[edge.To]);
        var rest = from.Entity is null ? from : to;
        if (openAddress is not null)
        {
            svg.WriteStartElement("a", Namespace);
            Attributes(
                svg, ("href", edge.Row >= 0 ? $"#step-{Number(edge.Row)}" : openAddress(rest.Layer)),
                ("class", $"line k-{edge.Kind} g-{edge.Grade}{(isCut ? " cut" : "")}"), ("data-row", Number(edge.Row)));
        }

        Element(svg, "title", Words(from, to, edge, isCut));
        var way = Way(from, to, edge);
        if (openAddress is not null && picture.Edges.Length <= MostWideLines)
        {
            // A line of a few pixels is hard to hit: around it lies a wider one that nobody sees.
            svg.WriteStartElement("path", Namespace);
            Attributes(svg, ("d", way), ("fill", "none"), ("stroke", "#000000"), ("stroke-width", "12"), ("stroke-opacity", "0"), ("class", "hit"));
            svg.WriteEndElement();
        }

        svg.WriteStartElement("path", Namespace);
        Attributes(
            svg, ("d", way), ("fill", "none"), ("stroke", PictureColours.Of(edge.Kind)), ("stroke-width", Number(WidthOf(edge))),
            ("stroke-opacity", "0.75"));
        if (PictureColours.DashOf(edge.Grade) is { } dash)
        {
            Attributes(svg, ("stroke-dasharray", dash));
        }

        svg.WriteEndElement();
        if (openAddress is not null)
        {
            svg.WriteEndElement();
        }
    }

    /// <summary>From box to box, bending between the layers and level where it passes one.</summary>
    private static string Way(PictureNode from, PictureNode to, PictureEdge edge)
    {
        var (x, y) = (from.X + Picture.BoxWidth, Middle(from));
        var way = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Number(x)} {Number(y)}");
        foreach (var (left, right, level) in edge.Way)
        {
            Bend(left, level);
            way.Append(CultureInfo.InvariantCulture, $" H{Number(right)}");
            (x, y) = (right, level);
        }

        Bend(to.X, Middle(to));
        return way.ToString();

        void Bend(double x2, double y2)
        {
            var bend = Math.Max(36, Math.Abs(x2 - x) / 2);
            way.Append(
                CultureInfo.InvariantCulture,
                $" C{Number(x + bend)} {Number(y)} {Number(x2 - bend)} {Number(y2)} {Number(x2)} {Number(y2)}");
        }
    }

    private static void CutMark(XmlWriter svg, double x, double y)
    {
        svg.WriteStartElement("path", Namespace);
        Attributes(
            svg, ("d", $"M{Number(x - 6)} {Number(y - 6)}L{Number(x + 6)} {Number(y + 6)}M{Number(x + 6)} {Number(y - 6)}L{Number(x - 6)} {Number(y + 6)}"),
            ("stroke", "#b3261e"), ("stroke-width", "3"), ("class", "mark"));
        svg.WriteEndElement();
    }

    private static void Box(XmlWriter svg, PictureNode node, Func<int, string>? openAddress)
    {
        var (kind, name) = node.Entity is { } entity
            ? (entity.Kind, SafeText.Line(entity.Name))
            : ("rest", $"{Figures.Count(node.Hidden)} more");
        svg.WriteStartElement(openAddress is null ? "g" : "a", Namespace);
        if (openAddress is not null)
        {
            Attributes(svg, ("href", node.Entity is { } one ? SafeLink.ToEntity(one.Id) : openAddress(node.Layer)));
        }

        Attributes(svg, ("class", $"node n-{kind}"));
        Element(svg, "title", node.Entity is null ? $"{name}: open this layer" : $"{name} ({kind})");
        svg.WriteStartElement("rect", Namespace);
        Attributes(
            svg, ("x", Number(node.X)), ("y", Number(node.Y)), ("width", Number(Picture.BoxWidth)),
            ("height", Number(Picture.BoxHeight)), ("rx", kind is "agency" ? "0" : kind is "service" ? "18" : "5"),
            ("fill", kind == "rest" ? "#eeeeee" : "#ffffff"), ("stroke", "#333333"), ("stroke-width", kind is "agency" ? "2" : "1"));
        svg.WriteEndElement();
        svg.WriteStartElement("text", Namespace);
        Attributes(
            svg, ("x", Number(node.X + (Picture.BoxWidth / 2))), ("y", Number(Middle(node) + 4)), ("text-anchor", "middle"),
            ("fill", "#111111"));
        svg.WriteString(SafeText.Cut(name, Letters));
        svg.WriteEndElement();
        svg.WriteEndElement();
    }

    private static string Words(PictureNode from, PictureNode to, PictureEdge edge, bool isCut)
    {
        var (left, right) = (NameOf(from), NameOf(to));
        var amount = edge.Amount is { } known ? $", {Figures.Amount(known, "USD")} obligated" : "";
        return $"{left} {TieLines.Verb(edge.Kind, false)} {right} ({edge.Grade}, {Figures.Count(edge.Ties, "tie", "ties")}{amount})"
            + (isCut ? ": the cut ends it" : "");

        static string NameOf(PictureNode node) =>
            node.Entity is { } entity ? SafeText.Line(entity.Name) : $"{Figures.Count(node.Hidden)} more";
    }

    /// <summary>From 1.6 without an amount to 9 for a billion dollars and more.</summary>
    private static double WidthOf(PictureEdge edge) =>
        edge.Amount is > 0 and var amount ? Math.Clamp(Math.Log10((double)amount) - 2, 1.6, 9) : 1.6;

    private static double Middle(PictureNode node) => node.Y + (Picture.BoxHeight / 2);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }

    private static void Element(XmlWriter svg, string name, string text)
    {
        svg.WriteStartElement(name, Namespace);
        svg.WriteString(text);
        svg.WriteEndElement();
    }
}
