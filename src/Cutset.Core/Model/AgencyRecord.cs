using System.Collections.Immutable;

namespace Cutset.Core.Model;

/// <summary>What one source says of an agency or department.</summary>
public sealed record AgencyRecord
{
    /// <summary>Key of the record, from <see cref="RecordKey.Agency(Identifier)"/> or with the name beside it.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The first row that says so.</summary>
    public required EvidenceId Evidence { get; init; }

    /// <summary>Names as written; never empty.</summary>
    public required ImmutableArray<NameForm> Names { get; init; }

    /// <summary>Codes of the agency.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Name of the department that it is part of; null for a department and where not stated.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Code of that department; null for a department and where not stated.</summary>
    public Identifier? DepartmentId { get; init; }
}
