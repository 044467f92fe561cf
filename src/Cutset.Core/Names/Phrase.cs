namespace Cutset.Core.Names;

/// <summary>What a phrase of one word or more is.</summary>
internal enum PhraseKind : byte
{
    LegalForm = 1,
    Place = 2,
    AliasMarker = 3,
    GoverningBody = 4,

    /// <summary>What follows is whose the organisation is, and no part of its name.</summary>
    Owner = 5,
}

/// <summary>A phrase of the lexicon.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Number of the legal form; 0 for others.</param>
/// <param name="Canonical">Canonical letters without spaces.</param>
internal sealed record Phrase(PhraseKind Kind, ushort Code, byte[] Canonical)
{
    public ulong Hash { get; } = StableHash.Of(Canonical);

    /// <summary>A legal form that may begin a name.</summary>
    public bool AtStart { get; init; }

    /// <summary>A legal form that is one wherever it stands.</summary>
    public bool Inside { get; init; }

    /// <summary>Countries of a legal form; see <see cref="FormOrigin"/>.</summary>
    public ulong Origin { get; init; }

    /// <summary>True for a legal form of a country with another script.</summary>
    public bool IsRomanised { get; init; }
}
