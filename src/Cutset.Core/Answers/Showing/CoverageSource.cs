namespace Cutset.Core.Answers.Showing;

/// <summary>One file that an answer rests on.</summary>
/// <param name="Import">Id of its import.</param>
/// <param name="Dataset">Dataset code.</param>
/// <param name="File">File name.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="AsOf">The date for which it speaks.</param>
/// <param name="IsFullListing">True when it lists all of its dataset on that date.</param>
/// <param name="Url">Where the dataset is published.</param>
/// <param name="Licence">Licence or terms.</param>
public sealed record CoverageSource(
    string Import, string Dataset, string File, string Sha256, DateOnly? AsOf, bool IsFullListing, string? Url,
    string? Licence);
