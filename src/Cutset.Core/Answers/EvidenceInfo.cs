namespace Cutset.Core.Answers;

/// <summary>A citation: one record of one file.</summary>
/// <param name="Number">Number of the evidence in the snapshot.</param>
/// <param name="File">The file.</param>
/// <param name="Locator">Where in the file: <c>row 17</c>, a JSON pointer.</param>
/// <param name="Url">Page of the publisher about this record; null where there is none.</param>
/// <param name="AsOf">The date for which the record speaks; null when neither it nor the file says.</param>
public sealed record EvidenceInfo(long Number, CitedFile File, string Locator, string? Url, DateOnly? AsOf);
