using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>The current row of a file: its values, its evidence, its rejects.</summary>
internal sealed class UsaSpendingRows(UsaSpendingTable table, string locatorPrefix, int file, IRecordSink sink)
{
    private const int LongestShownValue = 60;
    private readonly StringPool _pool = new();
    private string? _locator;

    internal UsaSpendingHeader Header => table.Header;

    internal IRecordSink Sink => sink;

    /// <summary>The evidence of the current row, once it was added.</summary>
    internal EvidenceId Evidence { get; private set; }

    internal string Locator => _locator ??= string.Create(
        CultureInfo.InvariantCulture, $"{locatorPrefix}row {table.RecordNumber}");

    /// <summary>Goes to the next row; false after the last one.</summary>
    internal bool Next()
    {
        _locator = null;
        return table.Read();
    }

    /// <summary>True when the row has as many fields as the header; otherwise it is rejected here.</summary>
    internal bool HasAllFields()
    {
        if (table.FieldCount == Header.Count)
        {
            return true;
        }

        Reject("field-count", "", table.FieldCount.ToString(CultureInfo.InvariantCulture), string.Create(
            CultureInfo.InvariantCulture, $"The row has {table.FieldCount} fields, the header {Header.Count}."),
            RejectSeverity.Dropped);
        return false;
    }

    internal void AddEvidence(int urlColumn, DateOnly? asOf)
    {
        Url = Text(urlColumn);
        AsOf = asOf;
        Evidence = sink.Add(new EvidenceRow(file, Locator, Url, asOf));
    }

    /// <summary>Page of the current row's award; set with the evidence.</summary>
    internal string? Url { get; private set; }

    /// <summary>The day for which the current row speaks; set with the evidence.</summary>
    internal DateOnly? AsOf { get; private set; }

    internal ReadOnlySpan<char> Field(int column) => table.Field(column);

    /// <summary>A text; null when it is empty or one of the publisher's words for "no value".</summary>
    internal string? Text(int column)
    {
        var field = table.Field(column);
        return field.IsEmpty || field is "NAN" or "N/A" ? null : _pool.Get(field);
    }

    /// <summary>A name, as it stands; null when it is empty.</summary>
    internal string? Name(int column)
    {
        var field = table.Field(column);
        return field.IsEmpty ? null : _pool.Get(field);
    }

    internal bool IsTrue(int column) => table.Field(column) is "t" or "T" or "true" or "TRUE" or "True" or "Y";

    internal DateOnly? Date(int column, string name)
    {
        var field = table.Field(column);
        if (field.IsEmpty || field is "NAN")
        {
            return null;
        }

        if (FieldValues.TryDate(field, out var date))
        {
            return date;
        }

        Reject("date-invalid", name, field, "Not a date; the row was kept without it.", RejectSeverity.Repaired);
        return null;
    }

    internal decimal? Amount(int column, string name)
    {
        var field = table.Field(column);
        if (field.IsEmpty || field is "NAN")
        {
            return null;
        }

        if (FieldValues.TryAmount(field, out var amount))
        {
            return amount;
        }

        Reject("amount-invalid", name, field, "Not an amount; the row was kept without it.", RejectSeverity.Repaired);
        return null;
    }

    internal void Reject(
        string code, string field, ReadOnlySpan<char> value, string reason, RejectSeverity severity)
    {
        var shown = value.Length <= LongestShownValue ? value.ToString() : $"{value[..LongestShownValue]}…";
        sink.Add(new Reject(file, Locator, code, field, shown, reason, severity));
    }
}
