namespace Cutset.Core.Names;

/// <summary>What the lexicon knows of a word.</summary>
internal sealed record WordInfo
{
    /// <summary>A word of no table.</summary>
    public static WordInfo Unknown { get; } = new();

    public TokenRole Role { get; init; } = TokenRole.Distinctive;

    /// <summary>Canonical letters; null: the word's own.</summary>
    public byte[]? Canonical { get; init; }

    /// <summary>Hash of the canonical letters; 0 without them.</summary>
    public ulong CanonicalHash => Canonical is null ? 0 : _hash ??= StableHash.Of(Canonical);

    /// <summary>Share of names that hold the word.</summary>
    public float Rate { get; init; } = NameLexicon.UnknownRate;

    /// <summary>Value of a number word; 0 for others.</summary>
    public ushort Number { get; init; }

    /// <summary>True for the two letters of a US state.</summary>
    public bool IsStateCode { get; init; }

    /// <summary>Number of words of the longest phrase that begins with it; 0 when none does.</summary>
    public byte MaxPhrase { get; init; }

    private ulong? _hash;
}
