using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>Agency records that speak of one agency.</summary>
public sealed record AgencyGroup
{
    /// <summary>Index of the representative: the least record index of the group.</summary>
    public required int Representative { get; init; }

    /// <summary>The directory's name; without an entry the name that most records write, the first in ordinal order
    /// among equals.</summary>
    public required string Name { get; init; }

    /// <summary>The usual acronym; null where none is known.</summary>
    public string? Acronym { get; init; }

    /// <summary>Identifiers of the directory and of the records, distinct, by scheme and value.</summary>
    public required ImmutableArray<Identifier> Identifiers { get; init; }

    /// <summary>The directory's entry; null for an agency without a counterpart.</summary>
    public AgencyEntry? Entry { get; init; }

    /// <summary>The department that it is part of, where the directory knows it; null for a department.</summary>
    public AgencyEntry? Department { get; init; }
}
