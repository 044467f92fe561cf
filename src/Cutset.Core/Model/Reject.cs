namespace Cutset.Core.Model;

/// <summary>A record, or a value of a record, that could not be used, with its reason.</summary>
/// <param name="File">Number of the file in its import.</param>
/// <param name="Locator">Where it stands, as in <see cref="EvidenceRow"/>.</param>
/// <param name="Code">Stable code of the reason, kebab-case: <c>natural-person</c>.</param>
/// <param name="Field">Column or member at fault; empty when it is the record as a whole.</param>
/// <param name="Value">The value found, shortened; empty for anything personal.</param>
/// <param name="Reason">The reason in a sentence.</param>
/// <param name="Severity">Whether the record was left out or kept without the value.</param>
public sealed record Reject(
    int File, string Locator, string Code, string Field, string Value, string Reason, RejectSeverity Severity);
