using System.Globalization;
using System.Xml;
using Cutset.Core.Model;
using Cutset.Sources.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cutset.Sources.Vendors;

/// <summary>One sheet of a spreadsheet, read row by row; nothing is kept but the shared strings.</summary>
internal sealed class XlsxTable : VendorTable
{
    private readonly SpreadsheetDocument _document;
    private readonly OpenXmlReader _sheet;
    private readonly XlsxText _text;

    internal XlsxTable(string path, VendorTableOptions options)
        : base(path, options)
    {
        // Looks at the archive's list of members: encrypted, repeated, too large when unpacked.
        _ = ZipEntries.Of(path, new ReadingOptions { MaxUnpackedBytes = options.MaxUnpackedBytes }, meter: null);
        try
        {
            _document = SpreadsheetDocument.Open(path, isEditable: false);
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(cause);
        }

        try
        {
            var workbook = _document.WorkbookPart ?? throw Damaged(null);
            _text = XlsxText.Of(workbook, options.MaxSharedCharacters, Over);
            _sheet = OpenXmlReader.Create(FindSheet(workbook, options.Sheet));
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            _document.Dispose();
            throw Damaged(cause);
        }
        catch
        {
            _document.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sheet.Dispose();
            _document.Dispose();
        }
    }

    private protected override bool TryReadRow(out string[] cells)
    {
        try
        {
            while (MoveToNextRow())
            {
                cells = ReadCells();
                if (cells.Length > 0)
                {
                    return true;
                }
            }
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(cause);
        }

        cells = [];
        return false;
    }

    private bool MoveToNextRow()
    {
        while (_sheet.Read())
        {
            if (_sheet.ElementType == typeof(Row) && _sheet.IsStartElement)
            {
                RowNumber = Attribute("r") is { } text
                    && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : RowNumber + 1;
                return true;
            }
        }

        return false;
    }

    private string[] ReadCells()
    {
        var cells = new List<string>();
        if (!_sheet.ReadFirstChild())
        {
            return [];
        }

        do
        {
            if (_sheet.ElementType != typeof(Cell))
            {
                continue;
            }

            var cell = (Cell)_sheet.LoadCurrentElement()!;
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            CheckColumns(column + 1);
            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = Checked(_text.Of(cell));
        }
        while (_sheet.ReadNextSibling());

        while (cells.Count > 0 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return [.. cells];
    }

    private string? Attribute(string name)
    {
        foreach (var attribute in _sheet.Attributes)
        {
            if (attribute.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>Column of a reference such as AB12, from 0; null where it has none.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 16_384)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private WorksheetPart FindSheet(WorkbookPart workbook, string? name)
    {
        var sheets = workbook.Workbook?.Descendants<Sheet>().ToList() ?? [];
        var sheet = name is null
            ? sheets.FirstOrDefault(static sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
                ?? sheets.FirstOrDefault()
            : sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Value, name, StringComparison.OrdinalIgnoreCase));
        if (sheet is null)
        {
            throw new SourceFormatException(
                Path, "", name is null ? "a spreadsheet without a sheet" : $"there is no sheet '{name}'",
                $"It has: {string.Join(", ", sheets.Select(static sheet => sheet.Name?.Value))}");
        }

        return sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part
            ? part
            : throw new SourceFormatException(
                Path, $"sheet '{sheet.Name?.Value}'", "it holds no cells (a chart, perhaps)", "Name another with --sheet");
    }

    private static bool IsDamage(Exception cause) => cause is OpenXmlPackageException or InvalidDataException
        or XmlException or FileFormatException or FormatException or IOException or ArgumentException
        or InvalidOperationException or KeyNotFoundException or NotSupportedException;

    private SourceFormatException Damaged(Exception? cause) => new(
        Path, "", "not a whole spreadsheet" + (cause is null ? "" : $" ({cause.Message.ReplaceLineEndings(" ").TrimEnd('.')})"),
        "Save it as .xlsx again, or as CSV", cause);
}
