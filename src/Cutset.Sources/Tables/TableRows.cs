using System.Globalization;
using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Sylvan.Data.Csv;

namespace Cutset.Sources.Tables;

/// <summary>The rows of a table of ties, one at a time; fields are trimmed text, empty for "not stated".</summary>
internal sealed class TableRows : IDisposable
{
    private const int BufferChars = 64 * 1024;
    private const int LongestRecord = 4 * 1024 * 1024;
    private const string Remedy = "Save the table as CSV again";
    private readonly SourceEntry _entry;
    private readonly EntryText _text;
    private readonly CsvDataReader _csv;
    private bool _isCut;

    private TableRows(SourceEntry entry, TableHeader header, EntryText text, CsvDataReader csv)
    {
        _entry = entry;
        Header = header;
        _text = text;
        _csv = csv;
    }

    internal TableHeader Header { get; }

    /// <summary>Number of the current record, the header being 1.</summary>
    internal long RecordNumber { get; private set; } = 1;

    /// <summary>Number of fields of the current record.</summary>
    internal int FieldCount => _csv.RowFieldCount;

    internal long InvalidSequences => _text.InvalidSequences;

    internal static TableRows Open(SourceEntry entry, TableHeader header)
    {
        var text = EntryText.Open(entry);
        try
        {
            if (header.HasSeparatorLine)
            {
                text.Reader.ReadLine();
            }

            return new TableRows(entry, header, text, CsvDataReader.Create(text.Reader, new CsvDataReaderOptions
            {
                Delimiter = header.Delimiter,
                Comment = '\0',
                CsvStyle = CsvStyle.Lax,
                BufferSize = BufferChars,
                MaxBufferSize = LongestRecord,
            }));
        }
        catch (Exception cause) when (cause is CsvRecordTooLargeException or CsvFormatException)
        {
            // The parser looks at the first record already.
            text.Dispose();
            throw NoRecord(entry, 2, cause);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>A field of the current record; empty for a column that is not there.</summary>
    internal string this[TableColumn column] =>
        Header.Ordinal(column) is var ordinal and >= 0 && ordinal < _csv.RowFieldCount
            ? _csv.GetString(ordinal).Trim()
            : "";

    /// <summary>Goes to the next record that is not blank; false after the last one.</summary>
    /// <exception cref="SourceFormatException">The file ends inside a quoted field.</exception>
    internal bool Read()
    {
        do
        {
            if (!ReadRecord())
            {
                return false;
            }
        }
        while (IsBlank());

        return true;
    }

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private bool ReadRecord()
    {
        try
        {
            if (_csv.Read())
            {
                RecordNumber++;
                _isCut = (_csv.GetRawRecordSpan().Count('"') & 1) != 0;
                return true;
            }
        }
        catch (Exception cause) when (cause is CsvRecordTooLargeException or CsvFormatException)
        {
            throw NoRecord(_entry, RecordNumber + 1, cause);
        }

        return _isCut
            ? throw new SourceFormatException(
                _entry.DisplayName, Place(RecordNumber), "the file ends inside a quoted field", Remedy)
            : false;
    }

    private static SourceFormatException NoRecord(SourceEntry entry, long record, Exception cause) => new(
        entry.DisplayName, Place(record),
        "the record cannot be taken apart into fields: a quote is opened and not closed", Remedy, cause);

    // A spreadsheet program writes rows of bare delimiters where cells were once filled.
    private bool IsBlank()
    {
        for (var i = 0; i < _csv.RowFieldCount; i++)
        {
            if (!_csv.GetFieldSpan(i).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private static string Place(long record) => string.Create(CultureInfo.InvariantCulture, $"row {record}");
}
