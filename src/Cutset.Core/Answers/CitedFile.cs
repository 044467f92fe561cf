namespace Cutset.Core.Answers;

/// <summary>A file that was imported, as citations name it.</summary>
public sealed record CitedFile
{
    /// <summary>Number of the file in the snapshot.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the import that brought it.</summary>
    public required string Import { get; init; }

    /// <summary>Dataset code, such as <c>fedramp-marketplace</c>.</summary>
    public required string Dataset { get; init; }

    /// <summary>File name without folder.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The date for which the file speaks; null when it does not say.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>True for a complete listing of its dataset.</summary>
    public bool IsFullListing { get; init; }

    /// <summary>Licence or terms.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the dataset is published.</summary>
    public string? Url { get; init; }
}
