using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Tables;

/// <summary>
/// Reads a table of ties that people write: CSV with one tie a row, each with its source and as-of date, in commas,
/// semicolons or tabs. The file is gone through twice; memory grows with the number of different things named, not with the number of rows.
/// The guide has the format: docs/guide/table-format.md.
/// </summary>
public sealed class TableSource : ISource
{
    private const string Dataset = "table";
    private const int RowsBetweenChecks = 1024;

    /// <inheritdoc/>
    public string Name => "table";

    /// <inheritdoc/>
    public string Description => "A table of ties that you write yourself: one tie a row, with source and as-of date (CSV)";

    /// <inheritdoc/>
    public int Passes => 2;

    /// <inheritdoc/>
    public bool Recognises(EntryHead head) =>
        TableHeader.TryParse(head.Text, out var header) && header.Missing.Count == 0;

    /// <inheritdoc/>
    public void Read(SourceEntry entry, FileIdentity file, IRecordSink sink, CancellationToken cancellationToken)
    {
        var header = HeaderOf(entry);
        var survey = TableSurvey.Of(entry, header, cancellationToken);
        using var rows = TableRows.Open(entry, header);
        var number = sink.AddFile(new SourceFile
        {
            Name = file.Name,
            Sha256 = file.Sha256,
            SizeInBytes = file.SizeInBytes,
            Dataset = Dataset,
            AsOf = survey.AsOf,
            Licence = survey.Licence,
        });
        var output = new TableOutput(entry, rows, number, sink);
        output.ReportHeader(header.Unknown);
        var nodes = new TableNodes(survey);
        var reader = new TableRowReader(rows, output, nodes);
        long count = 0;
        while (rows.Read())
        {
            reader.Read();
            count++;
            if (count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                sink.CountRows(RowsBetweenChecks);
            }
        }

        sink.CountRows(count % RowsBetweenChecks);
        nodes.Emit(sink);
        output.ReportInvalidBytes(rows.InvalidSequences);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, PublishedRow> ReadAgain(
        SourceEntry entry, IReadOnlySet<string> locators, CancellationToken cancellationToken)
    {
        var wanted = RowLocator.Numbers(locators);
        var found = new Dictionary<string, PublishedRow>(StringComparer.Ordinal);
        using var rows = TableRows.Open(entry, HeaderOf(entry));
        for (var count = 1; found.Count < wanted.Count && rows.Read(); count++)
        {
            if (count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (wanted.Contains(rows.RecordNumber))
            {
                found.Add(RowLocator.Of(rows.RecordNumber), Show(rows));
            }
        }

        return found;
    }

    /// <summary>The columns of the format; others are not read, whatever they hold.</summary>
    private static PublishedRow Show(TableRows rows)
    {
        var columns = Enum.GetValues<TableColumn>().Where(column => rows.Header.Ordinal(column) >= 0)
            .OrderBy(rows.Header.Ordinal).ToList();
        return new PublishedRow(
            [
                .. columns.Where(column => rows[column].Length > 0)
                    .Select(column => new PublishedField(TableHeader.Name(column), rows[column])),
            ],
            columns.Count(column => rows[column].Length == 0), [.. rows.Header.Unknown]);
    }

    private static TableHeader HeaderOf(SourceEntry entry)
    {
        var head = SourceFiles.HeadOf(entry);
        if (!TableHeader.TryParse(head.Text, out var header))
        {
            throw new SourceFormatException(
                entry.DisplayName, "row 1", "the header is not that of a table of ties (kind, from, to, url, as_of)",
                "See docs/guide/table-format.md");
        }

        return header.Missing.Count == 0
            ? header
            : throw new SourceFormatException(
                entry.DisplayName, "row 1",
                $"the column{(header.Missing.Count == 1 ? "" : "s")} {string.Join(", ", header.Missing)} "
                + $"{(header.Missing.Count == 1 ? "is" : "are")} missing",
                "Add it; every row names its source (url) and the day for which that speaks (as_of)");
    }
}
