namespace Cutset.Core.Model;

/// <summary>A file that was read, as the citations name it.</summary>
public sealed record SourceFile
{
    /// <summary>File name without folder.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file as it lies on disk, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size on disk.</summary>
    public required long SizeInBytes { get; init; }

    /// <summary>Dataset code, such as <c>fedramp-marketplace</c> or <c>usaspending-contract-awards</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>The date for which the file speaks, from inside it or from its name; null when neither says.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// True when the file is a complete listing of its dataset on <see cref="AsOf"/>, so that what an older listing
    /// had and a newer one has not is no longer listed.
    /// </summary>
    public bool IsFullListing { get; init; }

    /// <summary>Licence or terms, in a few words.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the dataset is published.</summary>
    public string? Url { get; init; }
}
