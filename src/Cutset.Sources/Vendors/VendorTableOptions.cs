namespace Cutset.Sources.Vendors;

/// <summary>Limits for tables that users bring, against files made to exhaust memory.</summary>
public sealed record VendorTableOptions
{
    /// <summary>The defaults.</summary>
    public static VendorTableOptions Default { get; } = new();

    /// <summary>Size of the file on disk, in bytes. Default 1 GiB.</summary>
    public long MaxFileBytes { get; init; } = 1L << 30;

    /// <summary>What a spreadsheet may unpack to, in bytes, all its parts together. Default 4 GiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L << 30;

    /// <summary>Characters of all shared strings of a spreadsheet together. Default 500 million.</summary>
    public long MaxSharedCharacters { get; init; } = 500_000_000;

    /// <summary>Rows without the header. Default 10 million.</summary>
    public long MaxRows { get; init; } = 10_000_000;

    /// <summary>Columns. Default 1,000; a spreadsheet can have 16,384.</summary>
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Characters of one cell. Default 1 million.</summary>
    public int MaxCellCharacters { get; init; } = 1_000_000;

    /// <summary>Name of the sheet to read; null: the first one that is not hidden. Of no effect for CSV.</summary>
    public string? Sheet { get; init; }

    /// <summary>False when the first row is a row like the others. Columns are then called A, B, C …</summary>
    public bool HasHeader { get; init; } = true;
}
