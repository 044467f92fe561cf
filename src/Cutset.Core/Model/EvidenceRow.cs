namespace Cutset.Core.Model;

/// <summary>Where something stands written: one record of one file.</summary>
/// <param name="File">Number of the file in its import, as <see cref="IRecordSink.AddFile"/> returned it.</param>
/// <param name="Locator">CSV: <c>row 17</c> (record number, header = 1), after <c>member.csv </c> inside an archive;
/// JSON: a JSON Pointer (RFC 6901).</param>
/// <param name="Url">Page of the publisher about this very record; null where there is none.</param>
/// <param name="AsOf">The date for which the record speaks, when it says so itself; null: the file's.</param>
public readonly record struct EvidenceRow(int File, string Locator, string? Url = null, DateOnly? AsOf = null);
