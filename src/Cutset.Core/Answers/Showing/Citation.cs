using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Where something stands written: one record of one file.</summary>
/// <param name="Dataset">Dataset code.</param>
/// <param name="File">File name.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Record">Row number or JSON pointer within the file.</param>
/// <param name="Url">Page of the publisher about this record; null where there is none.</param>
/// <param name="AsOf">The date for which it speaks; null when neither record nor file says.</param>
/// <param name="Licence">Licence or terms.</param>
public sealed record Citation(
    string Dataset, string File, string Sha256, string Record, string? Url, DateOnly? AsOf, string? Licence)
{
    /// <summary>The record as it was published; null where it was not asked for or its file is not at hand.</summary>
    public PublishedRow? Row { get; init; }

    /// <summary>From what the snapshot knows.</summary>
    public static Citation Of(EvidenceInfo evidence) => new(
        evidence.File.Dataset,
        evidence.File.Name,
        evidence.File.Sha256,
        evidence.Locator,
        evidence.Url,
        evidence.AsOf ?? evidence.File.AsOf,
        evidence.File.Licence);
}
