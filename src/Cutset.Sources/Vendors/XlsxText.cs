using System.Globalization;
using System.Text;
using Cutset.Core.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cutset.Sources.Vendors;

/// <summary>What the cells of a spreadsheet say: shared strings looked up, dates written as ISO days.</summary>
internal sealed class XlsxText
{
    private const int LastDay = 2_958_465; // 9999-12-31
    private readonly List<string> _shared = [];
    private readonly HashSet<uint> _dateStyles = [];
    private DateOnly _epoch = new(1899, 12, 30);

    /// <summary>Reads the strings and styles of a workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="maxCharacters">Characters of all strings together.</param>
    /// <param name="over">Makes the error for more.</param>
    public static XlsxText Of(WorkbookPart workbook, long maxCharacters, Func<string, SourceFormatException> over)
    {
        var text = new XlsxText();
        if (workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true)
        {
            text._epoch = new DateOnly(1904, 1, 1);
        }

        if (workbook.SharedStringTablePart is { } strings)
        {
            text.ReadShared(strings, maxCharacters, over);
        }

        if (workbook.WorkbookStylesPart?.Stylesheet is { } styles)
        {
            text.ReadStyles(styles);
        }

        return text;
    }

    /// <summary>What a cell says; empty where it says nothing.</summary>
    public string Of(Cell cell)
    {
        if (cell.DataType?.Value is { } type)
        {
            if (type == CellValues.SharedString)
            {
                return int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < _shared.Count
                    ? _shared[index]
                    : "";
            }

            if (type == CellValues.InlineString)
            {
                return cell.InlineString is { } inline ? TextOf(inline) : "";
            }

            if (type == CellValues.Boolean)
            {
                return cell.CellValue?.Text == "1" ? "true" : "false";
            }

            if (type != CellValues.Number)
            {
                return cell.CellValue?.Text ?? "";
            }
        }

        var number = cell.CellValue?.Text ?? "";
        if (cell.StyleIndex?.Value is { } style && _dateStyles.Contains(style)
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            && days is >= 1 and < LastDay)
        {
            return _epoch.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Plain(number);
    }

    /// <summary>A number as a person wrote it: 1.2345678E8 is 123456780.</summary>
    private static string Plain(string number) => number.Contains('E', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value.ToString(CultureInfo.InvariantCulture)
        : number;

    private void ReadShared(SharedStringTablePart part, long maxCharacters, Func<string, SourceFormatException> over)
    {
        var characters = 0L;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                var item = TextOf((SharedStringItem)reader.LoadCurrentElement()!);
                characters += item.Length + 1;
                if (characters > maxCharacters)
                {
                    throw over(string.Create(
                        CultureInfo.InvariantCulture, $"its texts have more than {maxCharacters} characters"));
                }

                _shared.Add(item);
            }
        }
    }

    /// <summary>The text without the reading aids (phonetic runs) of East Asian spreadsheets.</summary>
    private static string TextOf(RstType item)
    {
        if (item.Text is { } plain)
        {
            return plain.Text;
        }

        var text = new StringBuilder();
        foreach (var run in item.Elements<Run>())
        {
            text.Append(run.Text?.Text);
        }

        return text.ToString();
    }

    private void ReadStyles(Stylesheet styles)
    {
        var dates = new HashSet<uint>([14, 15, 16, 17, 22]); // the built-in formats of dates
        foreach (var format in styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && IsDate(format.FormatCode?.Value ?? ""))
            {
                dates.Add(id);
            }
        }

        var style = 0u;
        foreach (var format in styles.CellFormats?.Elements<CellFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && dates.Contains(id))
            {
                _dateStyles.Add(style);
            }

            style++;
        }
    }

    /// <summary>True for a format with a year and a month or day outside quotation marks and brackets.</summary>
    private static bool IsDate(string format)
    {
        var codes = new StringBuilder();
        var end = '\0';
        foreach (var c in format)
        {
            if (end != '\0')
            {
                end = c == end ? '\0' : end;
            }
            else if (c is '"' or '[')
            {
                end = c == '"' ? '"' : ']';
            }
            else
            {
                codes.Append(char.ToLowerInvariant(c));
            }
        }

        var plain = codes.ToString();
        return plain.Contains('y', StringComparison.Ordinal) && plain.AsSpan().ContainsAny('m', 'd');
    }
}
