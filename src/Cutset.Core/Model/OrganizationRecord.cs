using System.Collections.Immutable;

namespace Cutset.Core.Model;

/// <summary>What one source says of an organisation. Never a natural person.</summary>
public sealed record OrganizationRecord
{
    /// <summary>Key of the record, from <see cref="RecordKey.Organization"/>.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The first row that says so.</summary>
    public required EvidenceId Evidence { get; init; }

    /// <summary>Names, the registered one first; never empty.</summary>
    public required ImmutableArray<NameForm> Names { get; init; }

    /// <summary>Identifiers as the source gives them; an identifier can be somebody else's.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Address; null when not stated.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Web address as written; null when not stated.</summary>
    public string? Website { get; init; }

    /// <summary>True when the source says that it is itself a public body of the federal government.</summary>
    public bool IsPublicBody { get; init; }
}
