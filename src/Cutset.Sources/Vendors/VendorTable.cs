using System.Globalization;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Vendors;

/// <summary>
/// A table that a user brings, as CSV (comma, semicolon, tab or bar) or XLSX, read once from top to bottom. Cells are
/// text, trimmed; dates of a spreadsheet are ISO days; formulas are their last result. Rows without any cell are passed
/// over.
/// </summary>
public abstract class VendorTable : IDisposable
{
    private readonly VendorTableOptions _options;
    private bool _isFirstRowPending;

    private protected VendorTable(string path, VendorTableOptions options)
    {
        Path = path;
        _options = options;
    }

    /// <summary>Path as it was given.</summary>
    public string Path { get; }

    /// <summary>Names of the columns, as they stand; where one has none, its letter (A, B … AA).</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Number of the current row: for CSV the record number, for XLSX that of the sheet; the header is 1.</summary>
    public long RowNumber { get; private protected set; }

    /// <summary>The cells of the current row; it may have fewer or more than the header. Valid until the next row.</summary>
    public IReadOnlyList<string> Cells { get; private set; } = [];

    /// <summary>Opens a table by the file's content: a zip archive is taken for XLSX, everything else for CSV.</summary>
    /// <exception cref="CutsetException">Missing, not readable, or over a limit.</exception>
    /// <exception cref="SourceFormatException">Neither CSV nor XLSX, or without a header.</exception>
    public static VendorTable Open(string path, VendorTableOptions? options = null)
    {
        options ??= VendorTableOptions.Default;
        var head = ReadHead(path, options);
        VendorTable table = head switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => new XlsxTable(path, options),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new SourceFormatException(
                path, "", "a spreadsheet of the old format (.xls) or one with a password",
                "Save it as .xlsx without a password, or as CSV"),
            _ => new CsvTable(path, options),
        };
        try
        {
            table.ReadHeader();
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row; false after the last one.</summary>
    /// <exception cref="SourceFormatException">The file is damaged, cut short or over a limit.</exception>
    public bool Read()
    {
        if (_isFirstRowPending)
        {
            _isFirstRowPending = false;
            return true;
        }

        if (!TryReadRow(out var cells))
        {
            return false;
        }

        Cells = cells;
        RowsRead++;
        if (RowsRead > _options.MaxRows)
        {
            throw Over(string.Create(CultureInfo.InvariantCulture, $"more than {_options.MaxRows} rows"));
        }

        return true;
    }

    /// <summary>A cell of the current row; empty where the row has none or the column is negative.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Name of a column that has none: A for 0, AA for 26.</summary>
    public static string LetterOf(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Frees the file.</summary>
    protected abstract void Dispose(bool disposing);

    private protected long RowsRead { get; private set; }

    private protected abstract bool TryReadRow(out string[] cells);

    private protected SourceFormatException Over(string what) =>
        new(Path, string.Create(CultureInfo.InvariantCulture, $"row {RowNumber}"), what, "Split the table into several");

    private protected void CheckColumns(int columns)
    {
        if (columns > _options.MaxColumns)
        {
            throw Over(string.Create(CultureInfo.InvariantCulture, $"more than {_options.MaxColumns} columns"));
        }
    }

    private protected string Checked(string cell) => cell.Length <= _options.MaxCellCharacters
        ? cell.Trim()
        : throw Over(string.Create(
            CultureInfo.InvariantCulture, $"a cell of more than {_options.MaxCellCharacters} characters"));

    private static byte[] ReadHead(string path, VendorTableOptions options)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new CutsetException($"{path}: a folder. Name a CSV or XLSX file");
            }

            using var file = File.OpenRead(path);
            if (file.Length > options.MaxFileBytes)
            {
                throw new CutsetException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: larger than the limit of {options.MaxFileBytes} bytes. Split the table into several"));
            }

            var head = new byte[8];
            return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ReadingErrors.NotFound(path);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw ReadingErrors.NoPermission(path, cause);
        }
        catch (Exception cause) when (cause is IOException or ArgumentException or NotSupportedException)
        {
            throw ReadingErrors.CannotRead(path, cause);
        }
    }

    private void ReadHeader()
    {
        if (!TryReadRow(out var first))
        {
            throw new SourceFormatException(Path, "", "the table is empty", "A header row and a row for each vendor were expected");
        }

        Header = _options.HasHeader
            ? [.. first.Select(static (name, column) => name.Length == 0 ? LetterOf(column) : name)]
            : [.. first.Select(static (_, column) => LetterOf(column))];
        if (!_options.HasHeader)
        {
            Cells = first;
            RowsRead = 1;
            _isFirstRowPending = true;
        }
    }
}
