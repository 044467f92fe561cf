namespace Cutset.Sources.Reading;

/// <summary>Limits against archives that unpack to more than any publisher's file.</summary>
public sealed record ReadingOptions
{
    /// <summary>The defaults.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>
    /// Bytes that one file on disk may unpack to, all members together. Default 128 GiB: the largest published
    /// archive, a fiscal year of all agencies, unpacks to about 15 GB.
    /// </summary>
    public long MaxUnpackedBytes { get; init; } = 128L << 30;

    /// <summary>
    /// How many times larger than its packed form an entry may become. Default 200: published files shrink to a tenth
    /// or a twentieth, and a bomb of one repeated byte to a thousandth.
    /// </summary>
    public double MaxRatio { get; init; } = 200;

    /// <summary>Bytes up to which the ratio is not looked at, since a few repeated rows shrink well. Default 16 MiB.
    /// </summary>
    public long RatioFreeBytes { get; init; } = 16L << 20;

    /// <summary>Members that one archive may hold. Default 10,000.</summary>
    public int MaxMembers { get; init; } = 10_000;
}
