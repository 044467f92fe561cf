using System.Globalization;
using System.Xml;

namespace Cutset.Web.Pictures;

/// <summary>Draws a legend within a saved picture: sign and words, one entry after the other, in as many lines as it takes.</summary>
internal sealed class PictureLegendSvg
{
    /// <summary>Height of a line of the legend.</summary>
    public const double LineHeight = 22;

    private const double SignWidth = 30;
    private const double SignGap = 8;
    private const double EntryGap = 22;

    /// <summary>A letter of 12 pixels, on the wide side: entries must not run into each other in any font.</summary>
    private const double LetterWidth = 7;

    private readonly List<(double X, int Line, Entry Entry)> _places = [];

    /// <summary>Places the entries.</summary>
    /// <param name="legend">The legend.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="right">Right edge; an entry that would pass it begins a line.</param>
    public PictureLegendSvg(PictureLegend legend, double left, double right)
    {
        var (x, line) = (left, 0);
        foreach (var entry in EntriesOf(legend))
        {
            var width = SignWidth + SignGap + (entry.Words.Length * LetterWidth);
            if (x > left && (x + width > right || entry.BeginsLine))
            {
                (x, line) = (left, line + 1);
            }

            _places.Add((x, line, entry));
            x += width + EntryGap;
        }

        Lines = line + 1;
    }

    /// <summary>How many lines it takes.</summary>
    public int Lines { get; }

    /// <summary>Draws it.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="top">Upper edge of the first line.</param>
    public void Write(XmlWriter svg, double top)
    {
        SvgText.Begin(svg, "g", ("class", "legend"), ("font-size", "12"));
        foreach (var (x, line, entry) in _places)
        {
            var middle = top + (line * LineHeight) + (LineHeight / 2);
            SvgText.Begin(svg, "path", ("d", entry.IsCross ? Cross(x + (SignWidth / 2), middle) : Stroke(x, middle)), ("fill", "none"));
            SvgText.Attributes(svg, ("stroke", entry.Colour), ("stroke-width", SvgText.Number(entry.Width)));
            if (entry.Dash is { } dash)
            {
                SvgText.Attributes(svg, ("stroke-dasharray", dash));
            }

            svg.WriteEndElement();
            SvgText.Begin(
                svg, "text", ("x", SvgText.Number(x + SignWidth + SignGap)), ("y", SvgText.Number(middle + 4)), ("fill", "#111111"));
            svg.WriteString(entry.Words);
            svg.WriteEndElement();
        }

        svg.WriteEndElement();
    }

    /// <summary>The cross of a cut around a point.</summary>
    public static string Cross(double x, double y) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{SvgText.Number(x - 6)} {SvgText.Number(y - 6)}L{SvgText.Number(x + 6)} {SvgText.Number(y + 6)}M{SvgText.Number(x + 6)} {SvgText.Number(y - 6)}L{SvgText.Number(x - 6)} {SvgText.Number(y + 6)}");

    private static string Stroke(double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"M{SvgText.Number(x)} {SvgText.Number(y)}H{SvgText.Number(x + SignWidth)}");

    private static IEnumerable<Entry> EntriesOf(PictureLegend legend)
    {
        foreach (var kind in legend.Kinds)
        {
            yield return new Entry(kind, PictureColours.Of(kind), 4);
        }

        foreach (var (i, grade) in PictureLegend.Grades.Index())
        {
            yield return new Entry(grade, Ink, 2, PictureColours.DashOf(grade), BeginsLine: i == 0);
        }

        if (legend.HasCut)
        {
            yield return new Entry(PictureLegend.CutWords, PictureColours.Cut, 3, IsCross: true);
        }

        if (legend.HasAmounts)
        {
            foreach (var (i, (amount, words)) in PictureLegend.Widths.Index())
            {
                yield return new Entry(words, Ink, PictureEdge.WidthOf(amount), BeginsLine: i == 0);
            }
        }
    }

    private const string Ink = "#333333";

    private sealed record Entry(
        string Words, string Colour, double Width, string? Dash = null, bool IsCross = false, bool BeginsLine = false);
}
