using System.Globalization;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Tables;

/// <summary>Hands the evidence and the rejects of one table to the sink, under its number and its rows' numbers.</summary>
internal sealed class TableOutput(SourceEntry entry, TableRows rows, int file, IRecordSink sink)
{
    private const int LongestQuotedValue = 80;

    internal IRecordSink Sink => sink;

    internal EvidenceId AddEvidence(string url, DateOnly asOf) =>
        sink.Add(new EvidenceRow(file, Locator(rows.RecordNumber), url, asOf));

    internal void Drop(string code, TableColumn column, string value, string reason) =>
        Add(rows.RecordNumber, code, TableHeader.Name(column), value, reason, RejectSeverity.Dropped);

    internal void Repair(string code, TableColumn column, string value, string reason) =>
        Add(rows.RecordNumber, code, TableHeader.Name(column), value, reason, RejectSeverity.Repaired);

    internal void ReportHeader(IReadOnlyList<string> unknown)
    {
        foreach (var column in unknown)
        {
            Add(1, "unknown-column", column, "", "no column of a table of ties; it is not read", RejectSeverity.Repaired);
        }
    }

    internal void ReportInvalidBytes(long count)
    {
        if (count > 0)
        {
            Add(1, "invalid-utf8", "", count.ToString(CultureInfo.InvariantCulture),
                "bytes that are not valid UTF-8 were replaced; the value is how many times", RejectSeverity.Repaired);
        }
    }

    private string Locator(long record) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.LocatorPrefix}row {record}");

    private void Add(
        long record, string code, string field, string value, string reason, RejectSeverity severity)
    {
        var quoted = value.Length > LongestQuotedValue ? value[..LongestQuotedValue] : value;
        sink.Add(new Reject(file, Locator(record), code, field, quoted, reason, severity));
    }
}
