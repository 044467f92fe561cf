using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Sylvan.Data.Csv;

namespace Cutset.Sources.Vendors;

/// <summary>A table of separated values, in UTF-8, UTF-16 with its mark, or Windows-1252.</summary>
internal sealed class CsvTable : VendorTable
{
    private const int SniffedBytes = 1 << 20;
    private const int LongestRecord = 16 << 20;
    private readonly StreamReader _text;
    private readonly CsvDataReader _csv;

    internal CsvTable(string path, VendorTableOptions options)
        : base(path, options)
    {
        var (encoding, delimiter) = Sniff(path);
        _text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        try
        {
            _csv = CsvDataReader.Create(_text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = delimiter,
                Comment = '\0',
                CsvStyle = CsvStyle.Lax,
                BufferSize = 64 << 10,
                MaxBufferSize = LongestRecord,
            });
        }
        catch (Exception cause) when (cause is CsvRecordTooLargeException or CsvFormatException)
        {
            // The parser looks at the first record already.
            _text.Dispose();
            throw NoRecord(1, cause);
        }
        catch
        {
            _text.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _csv.Dispose();
            _text.Dispose();
        }
    }

    private protected override bool TryReadRow(out string[] cells)
    {
        do
        {
            RowNumber++;
            if (!ReadRecord())
            {
                cells = [];
                return false;
            }
        }
        while (_csv.RowFieldCount <= 1 && _csv.GetFieldSpan(0).IsWhiteSpace());

        CheckColumns(_csv.RowFieldCount);
        cells = new string[_csv.RowFieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = _csv.GetFieldSpan(i).Trim();
            cells[i] = text.IsEmpty ? "" : Checked(text.ToString());
        }

        return true;
    }

    private bool ReadRecord()
    {
        try
        {
            return _csv.Read();
        }
        catch (Exception cause) when (cause is CsvRecordTooLargeException or CsvFormatException)
        {
            throw NoRecord(RowNumber, cause);
        }
        catch (IOException cause)
        {
            throw ReadingErrors.CannotRead(Path, cause);
        }
    }

    private SourceFormatException NoRecord(long row, Exception cause) => new(
        Path, string.Create(CultureInfo.InvariantCulture, $"row {row}"),
        "the record cannot be taken apart into fields; a quotation mark is opened and not closed, perhaps",
        "Mend the row, or save the table as CSV again", cause);

    /// <summary>Looks at the beginning of the file: its encoding and what separates its fields.</summary>
    private static (Encoding Encoding, char Delimiter) Sniff(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[(int)Math.Min(SniffedBytes, file.Length)];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var head = bytes.AsSpan(0, count);
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            Encoding utf16 = head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return (utf16, DelimiterOf(utf16.GetString(head)));
        }

        if (head.Contains((byte)0))
        {
            throw new SourceFormatException(path, "byte 0", "neither CSV nor XLSX", "Save the table as CSV or XLSX");
        }

        // The last character may be cut in the middle.
        var last = head.LastIndexOf((byte)'\n');
        var whole = last > 0 && count == SniffedBytes ? head[..last] : head;
        var encoding = Utf8.IsValid(whole) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return (encoding, DelimiterOf(encoding.GetString(whole)));
    }

    /// <summary>The separator that occurs most in the first line, outside quotation marks; a comma where none does.</summary>
    private static char DelimiterOf(string head)
    {
        ReadOnlySpan<char> candidates = [',', ';', '\t', '|'];
        Span<int> counts = stackalloc int[4];
        var isQuoted = false;
        foreach (var c in head)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                if (c is '\n' && counts.ContainsAnyExcept(0))
                {
                    break;
                }

                var candidate = candidates.IndexOf(c);
                if (candidate >= 0)
                {
                    counts[candidate]++;
                }
                else if (c == '\n')
                {
                    break;
                }
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
            {
                best = i;
            }
        }

        return candidates[best];
    }
}
