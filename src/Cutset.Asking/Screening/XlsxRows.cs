using System.Globalization;
using System.Text;
using System.Xml;
using Cutset.Asking.Wording;
using Cutset.Core.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cutset.Asking.Screening;

/// <summary>
/// Writes a sheet row by row. Every cell is a text, never a formula; one that looks like a formula is marked as quoted,
/// so that it stays a text when somebody edits it.
/// </summary>
public sealed class XlsxRows : IDisposable
{
    private const int MaxRows = 1_048_576;
    private const int MaxCharacters = 32_767;
    private const string QuotedStyle = "1";
    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlWriter _writer;
    private int _row;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Receives it; must allow seeking.</param>
    /// <param name="sheetName">Name of its only sheet.</param>
    public XlsxRows(Stream stream, string sheetName)
    {
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font()) { Count = 1 },
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
            new Borders(new Border()) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(new CellFormat(), new CellFormat { QuotePrefix = true }) { Count = 2 });
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }));
        _writer = OpenXmlWriter.Create(sheet);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteStartElement(new SheetData());
    }

    /// <summary>Writes one row.</summary>
    /// <exception cref="CutsetException">A sheet cannot hold more rows.</exception>
    public void Write(IReadOnlyList<string> cells)
    {
        if (++_row > MaxRows)
        {
            throw new CutsetException("A spreadsheet holds 1,048,576 rows. Write CSV or JSON instead");
        }

        _writer.WriteStartElement(
            new Row(), [new OpenXmlAttribute("r", "", _row.ToString(CultureInfo.InvariantCulture))]);
        foreach (var cell in cells)
        {
            var attributes = new List<OpenXmlAttribute> { new("t", "", "inlineStr") };
            if (CsvLines.Defuse(cell) != cell)
            {
                attributes.Add(new OpenXmlAttribute("s", "", QuotedStyle));
            }

            _writer.WriteStartElement(new Cell(), attributes);
            if (cell.Length > 0)
            {
                _writer.WriteElement(new InlineString(new Text(Clean(cell)) { Space = SpaceProcessingModeValues.Preserve }));
            }

            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
    }

    /// <summary>Ends the file.</summary>
    public void Complete()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Close();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _document.Dispose();
    }

    /// <summary>Without the characters that XML cannot hold, and no longer than a cell may be.</summary>
    private static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && builder.Length < MaxCharacters - 1; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder.Append(text[i]).Append(text[++i]);
            }
            else
            {
                builder.Append(XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return builder.ToString();
    }
}
