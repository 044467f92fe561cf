using System.Globalization;
using System.Text;
using System.Xml;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Web.Pages.Common;

namespace Cutset.Web.Pictures;

/// <summary>
/// Writes a picture as SVG. Colours stand in attributes, so that a saved picture needs no style sheet and the page's
/// policy against inline style holds. Everything passes an XML writer: a name cannot become markup.
/// </summary>
internal static class PictureSvg
{
    private const int Letters = 24;

    /// <summary>With more lines these lie too close to each other to be meant.</summary>
    private const int MostWideLines = 2000;

    private const double Margin = 16;

    /// <summary>Room for the title and the note of a saved picture.</summary>
    private const double HeadHeight = 62;

    /// <summary>A legend needs so much, however narrow the picture.</summary>
    private const double LeastSheetWidth = 760;

    /// <summary>The picture as it stands in a page: boxes and lines are links, and what they mean stands beside it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="turnAddress">The address that opens a layer, or closes it where it is open.</param>
    /// <param name="isCut">Tells which steps the cut ends; null: there is no cut.</param>
    public static string Write(Picture picture, string title, Func<int, string> turnAddress, Func<int, bool>? isCut = null) =>
        Write(picture.Width, picture.Height, svg =>
        {
            SvgText.Attributes(svg, ("role", "group"), ("aria-label", SafeText.Line(title)));
            SvgText.Element(svg, "title", SafeText.Line(title));
            Draw(svg, picture, turnAddress, isCut);
        });

    /// <summary>The picture as it is saved: without links, with its title, its legend and what was searched.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="sheet">What stands around it.</param>
    /// <param name="isCut">Tells which steps the cut ends; null: there is no cut.</param>
    public static string Save(Picture picture, PictureSheet sheet, Func<int, bool>? isCut = null)
    {
        var width = Math.Max(picture.Width, LeastSheetWidth);
        var legend = new PictureLegendSvg(PictureLegend.Of(picture, isCut), Margin, width - Margin);
        var sources = PictureSources.Lines(sheet.Coverage, width - (2 * Margin));
        var legendTop = HeadHeight + picture.Height + 4;
        var sourcesTop = legendTop + (legend.Lines * PictureLegendSvg.LineHeight) + 8;
        return Write(width, sourcesTop + (sources.Count * PictureSources.LineHeight) + Margin, svg =>
        {
            SvgText.Attributes(svg, ("role", "img"));
            SvgText.Element(svg, "title", SafeText.Line(sheet.Title));
            // At 18 pixels a letter is some 9.5 wide.
            SvgText.Line(svg, Margin, 30, SafeText.Cut(sheet.Title, (int)((width - (2 * Margin)) / 9.5)), "start", "18", "700");
            SvgText.Line(svg, Margin, 52, sheet.Note, "start", "13", "400");
            SvgText.Begin(svg, "g", ("transform", $"translate({SvgText.Number((width - picture.Width) / 2)} {SvgText.Number(HeadHeight)})"));
            Draw(svg, picture, null, isCut);
            svg.WriteEndElement();
            legend.Write(svg, legendTop);
            foreach (var (i, line) in sources.Index())
            {
                SvgText.Line(svg, Margin, sourcesTop + 12 + (i * PictureSources.LineHeight), line, "start", "12", "400");
            }
        });
    }

    private static string Write(double width, double height, Action<XmlWriter> draw)
    {
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, SvgText.Settings))
        {
            SvgText.Begin(
                svg, "svg", ("viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}"), ("width", SvgText.Number(width)),
                ("height", SvgText.Number(height)), ("class", "picture"), ("font-family", "system-ui, sans-serif"), ("font-size", "13"));
            draw(svg);
            svg.WriteEndElement();
        }

        return text.ToString();
    }

    /// <param name="svg">The picture.</param>
    /// <param name="picture">What is drawn.</param>
    /// <param name="turnAddress">The address that opens or closes a layer; null: boxes and lines are no links.</param>
    /// <param name="isCut">Tells which steps the cut ends; null: there is no cut.</param>
    private static void Draw(XmlWriter svg, Picture picture, Func<int, string>? turnAddress, Func<int, bool>? isCut)
    {
        foreach (var edge in picture.Edges)
        {
            Line(svg, picture, edge, turnAddress, edge.IsCut(isCut));
        }

        // Above all lines; where a line runs alone, else near the box on the left, where lines lie furthest apart.
        foreach (var (place, edge) in picture.Edges.Where(edge => edge.IsCut(isCut)).OrderBy(static edge => edge.Way is [var lane, ..] ? lane.Y : 0).Index())
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
            Box(svg, node, turnAddress);
        }
    }

    private static void Line(
        XmlWriter svg, Picture picture, PictureEdge edge, Func<int, string>? turnAddress, bool isCut)
    {
        var (from, to) = (picture.Nodes[edge.From], picture.Nodes[edge.To]);
        var rest = from.Entity is null ? from : to;
        if (turnAddress is null)
        {
            SvgText.Begin(svg, "g");
        }
        else
        {
            SvgText.Begin(
                svg, "a", ("href", edge.Row >= 0 ? $"#step-{SvgText.Number(edge.Row)}" : turnAddress(rest.Layer)),
                ("class", $"line k-{edge.Kind} g-{edge.Grade}{(isCut ? " cut" : "")}"), ("data-row", SvgText.Number(edge.Row)));
        }

        SvgText.Element(svg, "title", Words(from, to, edge, isCut));
        var way = Way(from, to, edge);
        if (turnAddress is not null && picture.Edges.Length <= MostWideLines)
        {
            // A line of a few pixels is hard to hit: around it lies a wider one that nobody sees.
            SvgText.Begin(
                svg, "path", ("d", way), ("fill", "none"), ("stroke", "#000000"), ("stroke-width", "12"), ("stroke-opacity", "0"), ("class", "hit"));
            svg.WriteEndElement();
        }

        SvgText.Begin(
            svg, "path", ("d", way), ("fill", "none"), ("stroke", PictureColours.Of(edge.Kind)), ("stroke-width", SvgText.Number(PictureEdge.WidthOf(edge.Amount))),
            ("stroke-opacity", "0.75"));
        if (PictureColours.DashOf(edge.Grade) is { } dash)
        {
            SvgText.Attributes(svg, ("stroke-dasharray", dash));
        }

        svg.WriteEndElement();
        svg.WriteEndElement();
    }

    /// <summary>From box to box, bending between the layers and level where it passes one.</summary>
    private static string Way(PictureNode from, PictureNode to, PictureEdge edge)
    {
        var (x, y) = (from.X + Picture.BoxWidth, Middle(from));
        var way = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{SvgText.Number(x)} {SvgText.Number(y)}");
        foreach (var (left, right, level) in edge.Way)
        {
            Bend(left, level);
            way.Append(CultureInfo.InvariantCulture, $" H{SvgText.Number(right)}");
            (x, y) = (right, level);
        }

        Bend(to.X, Middle(to));
        return way.ToString();

        void Bend(double x2, double y2)
        {
            var bend = Math.Max(36, Math.Abs(x2 - x) / 2);
            way.Append(
                CultureInfo.InvariantCulture,
                $" C{SvgText.Number(x + bend)} {SvgText.Number(y)} {SvgText.Number(x2 - bend)} {SvgText.Number(y2)} {SvgText.Number(x2)} {SvgText.Number(y2)}");
        }
    }

    private static void CutMark(XmlWriter svg, double x, double y)
    {
        SvgText.Begin(
            svg, "path", ("d", PictureLegendSvg.Cross(x, y)),
            ("stroke", PictureColours.Cut), ("stroke-width", "3"), ("class", "mark"));
        svg.WriteEndElement();
    }

    private static void Box(XmlWriter svg, PictureNode node, Func<int, string>? turnAddress)
    {
        var (kind, name) = node.Entity is { } entity
            ? (entity.Kind, SafeText.Line(entity.Name))
            : node.IsRest ? ("rest", $"{Figures.Count(node.Hidden)} more") : ("fold", $"Show the first {Picture.ClosedLayer} only");
        SvgText.Begin(svg, turnAddress is null ? "g" : "a");
        if (turnAddress is not null)
        {
            SvgText.Attributes(svg, ("href", node.Entity is { } one ? SafeLink.ToEntity(one.Id) : turnAddress(node.Layer)));
        }

        SvgText.Attributes(svg, ("class", $"node n-{kind}"));
        SvgText.Element(svg, "title", TitleOf(node, name, kind, turnAddress is not null));
        SvgText.Begin(
            svg, "rect", ("x", SvgText.Number(node.X)), ("y", SvgText.Number(node.Y)), ("width", SvgText.Number(Picture.BoxWidth)),
            ("height", SvgText.Number(Picture.BoxHeight)), ("rx", kind is "agency" ? "0" : kind is "service" ? "18" : "5"),
            ("fill", node.Entity is null ? "#eeeeee" : "#ffffff"), ("stroke", "#333333"), ("stroke-width", kind is "agency" ? "2" : "1"));
        svg.WriteEndElement();
        var lines = LinesOf(name);
        foreach (var (i, line) in lines.Index())
        {
            SvgText.Begin(
                svg, "text", ("x", SvgText.Number(node.X + (Picture.BoxWidth / 2))),
                ("y", SvgText.Number(Middle(node) + (lines.Length == 1 ? 4 : (i * 14) - 3))), ("text-anchor", "middle"), ("fill", "#111111"));
            if (lines.Length > 1)
            {
                SvgText.Attributes(svg, ("font-size", "12"));
            }

            svg.WriteString(line);
            svg.WriteEndElement();
        }

        svg.WriteEndElement();
    }

    /// <summary>A name in one line, or in two that part at a space; what does not fit is cut off.</summary>
    private static string[] LinesOf(string name)
    {
        var space = name.Length <= Letters ? -1 : name.LastIndexOf(' ', Letters);
        return space <= 0 ? [SafeText.Cut(name, Letters)] : [name[..space], SafeText.Cut(name[(space + 1)..], Letters)];
    }

    private static string TitleOf(PictureNode node, string name, string kind, bool isLink) => node switch
    {
        { Entity: not null } => $"{name} ({kind})",
        { IsRest: true } when isLink => $"{name}: open this layer",
        { Closes: true } => $"{name}: close this layer",
        _ => name,
    };

    private static string Words(PictureNode from, PictureNode to, PictureEdge edge, bool isCut)
    {
        var (left, right) = (NameOf(from), NameOf(to));
        var amount = edge.Amount is { } known ? $", {Figures.Amount(known, "USD")} obligated" : "";
        return $"{left} {TieVerbs.Of(edge.Kind)} {right} ({edge.Grade}, {Figures.Count(edge.Ties, "tie", "ties")}{amount})"
            + (isCut ? ": the cut ends it" : "");

        static string NameOf(PictureNode node) =>
            node.Entity is { } entity ? SafeText.Line(entity.Name) : $"{Figures.Count(node.Hidden)} more";
    }

    private static double Middle(PictureNode node) => node.Y + (Picture.BoxHeight / 2);
}
