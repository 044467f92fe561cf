using System.Globalization;
using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Sylvan.Data.Csv;

namespace Cutset.Sources.UsaSpending;

/// <summary>The rows of one file, field by field; only fields that are asked for are looked at.</summary>
internal sealed class UsaSpendingTable : IDisposable
{
    private const int BufferChars = 64 * 1024;
    private const int LongestRecord = 16 * 1024 * 1024;
    private readonly SourceEntry _entry;
    private readonly EntryText _text;
    private readonly CsvDataReader _csv;
    private bool _isCutInQuotes;
    private bool _isShortWithoutNewline;

    private UsaSpendingTable(SourceEntry entry, UsaSpendingHeader header, EntryText text, CsvDataReader csv)
    {
        _entry = entry;
        Header = header;
        _text = text;
        _csv = csv;
    }

    internal UsaSpendingHeader Header { get; }

    /// <summary>Number of the current record, the header being 1.</summary>
    internal long RecordNumber { get; private set; } = 1;

    /// <summary>Number of fields of the current record.</summary>
    internal int FieldCount => _csv.RowFieldCount;

    internal long InvalidSequences => _text.InvalidSequences;

    internal static UsaSpendingTable Open(SourceEntry entry, UsaSpendingHeader header)
    {
        var text = EntryText.Open(entry);
        try
        {
            var csv = CsvDataReader.Create(text.Reader, new CsvDataReaderOptions
            {
                Delimiter = header.Delimiter,
                Comment = '\0',
                // A stray quote must cost one row, not the file; an open quote at the end is checked below.
                CsvStyle = CsvStyle.Lax,
                BufferSize = BufferChars,
                MaxBufferSize = LongestRecord,
            });
            return new UsaSpendingTable(entry, header, text, csv);
        }
        catch (CsvMissingHeadersException cause)
        {
            text.Dispose();
            throw new SourceFormatException(
                entry.DisplayName, "row 1", "there is no header row", "Download the file again", cause);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>The current record's field, without white space around it; empty for a column that is not there.</summary>
    internal ReadOnlySpan<char> Field(int column) => column < 0 ? default : _csv.GetFieldSpan(column).Trim();

    /// <summary>
    /// Goes to the next record that is not a blank line; false after the last one.
    /// </summary>
    /// <exception cref="SourceFormatException">The file ends inside a record.</exception>
    internal bool Read()
    {
        do
        {
            if (!ReadRecord())
            {
                return false;
            }
        }
        while (_csv.RowFieldCount <= 1 && _csv.GetFieldSpan(0).IsWhiteSpace());

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
            if (!_csv.Read())
            {
                CheckEnd();
                return false;
            }
        }
        catch (CsvRecordTooLargeException cause)
        {
            throw new SourceFormatException(
                _entry.DisplayName, Place(RecordNumber + 1),
                "a record of more than 16 million characters: a quote is opened and not closed",
                "Download the file again", cause);
        }
        catch (CsvFormatException cause)
        {
            throw new SourceFormatException(
                _entry.DisplayName, Place(RecordNumber + 1), "the record cannot be taken apart into fields",
                "Download the file again", cause);
        }

        RecordNumber++;
        var raw = _csv.GetRawRecordSpan();
        _isCutInQuotes = (raw.Count('"') & 1) != 0;
        _isShortWithoutNewline = _csv.RowFieldCount < Header.Count && raw is not [.., '\n'] and not [.., '\r'];
        return true;
    }

    private void CheckEnd()
    {
        if (_isCutInQuotes || _isShortWithoutNewline)
        {
            throw new SourceFormatException(
                _entry.DisplayName, Place(RecordNumber),
                _isCutInQuotes ? "the file ends inside a quoted field" : "the file ends in the middle of a record",
                "It was cut short: download it again");
        }
    }

    private static string Place(long record) => string.Create(CultureInfo.InvariantCulture, $"row {record}");
}
