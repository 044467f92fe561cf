using System.Text.Json;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.FedRamp;

/// <summary>Hands what one marketplace file says to the sink, under the file's number and with JSON pointers.</summary>
internal sealed class FedRampOutput
{
    private const int LongestQuotedValue = 80;
    private readonly int _file;
    private readonly string _locatorPrefix;

    internal FedRampOutput(SourceEntry entry, FileIdentity file, IRecordSink sink, string dataset, DateOnly? asOf,
        bool isFullListing)
    {
        Sink = sink;
        AsOf = asOf;
        _locatorPrefix = entry.LocatorPrefix;
        _file = sink.AddFile(new SourceFile
        {
            Name = file.Name,
            Sha256 = file.Sha256,
            SizeInBytes = file.SizeInBytes,
            Dataset = dataset,
            AsOf = asOf,
            IsFullListing = isFullListing,
            Licence = "US government work; the publisher names no licence",
            Url = "https://marketplace.fedramp.gov/",
        });
    }

    internal IRecordSink Sink { get; }

    internal DateOnly? AsOf { get; }

    /// <summary>The marketplace's page about a service.</summary>
    internal static string PageOf(string serviceId) =>
        "https://marketplace.fedramp.gov/products/" + Uri.EscapeDataString(serviceId);

    internal EvidenceId AddEvidence(string pointer, string? url) =>
        Sink.Add(new EvidenceRow(_file, _locatorPrefix + pointer, url));

    internal void Drop(string pointer, string code, string field, string? value, string reason) =>
        Add(pointer, code, field, value, reason, RejectSeverity.Dropped);

    internal void Repair(string pointer, string code, string field, string? value, string reason) =>
        Add(pointer, code, field, value, reason, RejectSeverity.Repaired);

    /// <summary>A day; null when not stated, and when impossible, which is reported.</summary>
    internal DateOnly? Day(JsonElement row, string member, string pointer)
    {
        if (JsonText.Line(row, member) is not { } text)
        {
            return null;
        }

        if (FedRampDates.TryParse(text, out var day))
        {
            return day;
        }

        Repair(pointer, "impossible-date", member, text, "no such day; the row is kept without it");
        return null;
    }

    private void Add(
        string pointer, string code, string field, string? value, string reason, RejectSeverity severity)
    {
        var quoted = value is { Length: > LongestQuotedValue } ? value[..LongestQuotedValue] : value ?? "";
        Sink.Add(new Reject(_file, _locatorPrefix + pointer, code, field, quoted, reason, severity));
    }
}
