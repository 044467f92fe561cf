using System.Globalization;
using System.Xml;

namespace Cutset.Web.Pictures;

/// <summary>Writes SVG. Everything passes an XML writer: a name cannot become markup.</summary>
internal static class SvgText
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>How SVG is written, in a page and in a file of its own.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.None,
        CheckCharacters = false,
    };

    /// <summary>Begins an element.</summary>
    public static void Begin(XmlWriter svg, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement(name, Namespace);
        Attributes(svg, attributes);
    }

    /// <summary>Adds attributes to the element just begun.</summary>
    public static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }

    /// <summary>Writes an element that holds text alone.</summary>
    public static void Element(XmlWriter svg, string name, string text)
    {
        svg.WriteStartElement(name, Namespace);
        svg.WriteString(text);
        svg.WriteEndElement();
    }

    /// <summary>Writes a line of text.</summary>
    public static void Line(XmlWriter svg, double x, double y, string words, string anchor, string size, string weight)
    {
        Begin(
            svg, "text", ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), ("font-size", size), ("font-weight", weight),
            ("fill", "#111111"));
        svg.WriteString(words);
        svg.WriteEndElement();
    }

    /// <summary>A measure, to a tenth of a pixel.</summary>
    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
