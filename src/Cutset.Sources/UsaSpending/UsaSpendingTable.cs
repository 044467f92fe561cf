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
    private EntryText _text;
    private CsvDataReader _csv;
    private bool _isLax;
    private bool _isCutInQuotes;
    private bool _isShortWithoutNewline;

    /// <summary>Opens an entry and reads its header row.</summary>
    internal UsaSpendingTable(SourceEntry entry, UsaSpendingHeader header)
    {
        _entry = entry;
        Header = header;
        try
        {
            (_text, _csv) = Open(CsvStyle.Standard);
        }
        catch (CsvFormatException)
        {
            // The parser looks at the first record already.
            _isLax = true;
            (_text, _csv) = Open(CsvStyle.Lax);
        }
    }

    internal UsaSpendingHeader Header { get; }

    /// <summary>Number of the current record, the header being 1.</summary>
    internal long RecordNumber { get; private set; } = 1;

    /// <summary>Number of fields of the current record.</summary>
    internal int FieldCount => _csv.RowFieldCount;

    internal long InvalidSequences => _text.InvalidSequences;

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
        if (!ReadCsv())
        {
            CheckEnd();
            return false;
        }

        RecordNumber++;
        var raw = _csv.GetRawRecordSpan();
        _isCutInQuotes = (raw.Count('"') & 1) != 0;
        _isShortWithoutNewline = _csv.RowFieldCount < Header.Count && raw is not [.., '\n'] and not [.., '\r'];
        return true;
    }

    private bool ReadCsv()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvRecordTooLargeException cause)
        {
            throw TooLarge(RecordNumber + 1, cause);
        }
        catch (CsvFormatException) when (!_isLax)
        {
            // A stray quote costs one row, not the file. The lax style is three times slower: it is taken from here on
            // only. All records before this one were well-formed, so that both styles count them alike.
            _isLax = true;
            Dispose();
            (_text, _csv) = Open(CsvStyle.Lax);
            for (var record = 1L; record < RecordNumber; record++)
            {
                _csv.Read();
            }

            return ReadCsv();
        }
        catch (CsvFormatException cause)
        {
            throw new SourceFormatException(
                _entry.DisplayName, Place(RecordNumber + 1), "the record cannot be taken apart into fields",
                "Download the file again", cause);
        }
    }

    private (EntryText Text, CsvDataReader Csv) Open(CsvStyle style)
    {
        var text = EntryText.Open(_entry);
        try
        {
            return (text, CsvDataReader.Create(text.Reader, new CsvDataReaderOptions
            {
                Delimiter = Header.Delimiter,
                Comment = '\0',
                CsvStyle = style,
                BufferSize = BufferChars,
                MaxBufferSize = LongestRecord,
            }));
        }
        catch (CsvMissingHeadersException cause)
        {
            text.Dispose();
            throw new SourceFormatException(
                _entry.DisplayName, "row 1", "there is no header row", "Download the file again", cause);
        }
        catch (CsvRecordTooLargeException cause)
        {
            text.Dispose();
            throw TooLarge(RecordNumber + 1, cause);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    private SourceFormatException TooLarge(long record, Exception cause) => new(
        _entry.DisplayName, Place(record),
        "a record of more than 16 million characters: a quote is opened and not closed, or it is no table at all",
        "Download the file again", cause);

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
