using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Columns;

/// <summary>What is known of one organisation record, as it is handed to a <see cref="RecordTable"/>.</summary>
public readonly record struct RecordRow
{
    /// <summary>The name; empty where the record has none (it then never merges by name).</summary>
    public required string Name { get; init; }

    /// <summary>Further names (trade, former, as written); null for none. At most seven are used.</summary>
    public IReadOnlyList<string>? OtherNames { get; init; }

    /// <summary>Names under which some paper speaks of the record's number; they count only beside a shared identifier.
    /// Null for none.</summary>
    public IReadOnlyList<string>? WrittenNames { get; init; }

    /// <summary>Identifiers in canonical spelling; null for none. Obvious placeholders are passed over.</summary>
    public IReadOnlyList<Identifier>? Identifiers { get; init; }

    /// <summary>Street lines; null when not stated.</summary>
    public string? Street { get; init; }

    /// <summary>City; null when not stated.</summary>
    public string? City { get; init; }

    /// <summary>State or region, as code or (United States) as name; null when not stated.</summary>
    public string? Region { get; init; }

    /// <summary>Postal code; of US codes the first five digits count; null when not stated.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Country code; null when not stated.</summary>
    public string? Country { get; init; }

    /// <summary>Web address; its host is what counts; null when not stated.</summary>
    public string? Website { get; init; }

    /// <summary>Name or identifier of the parent company; null when not stated.</summary>
    public string? Parent { get; init; }

    /// <summary>True for a public body.</summary>
    public bool IsPublicBody { get; init; }
}
