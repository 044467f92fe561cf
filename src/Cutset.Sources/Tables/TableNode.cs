using Cutset.Core.Model;

namespace Cutset.Sources.Tables;

/// <summary>One organisation, agency, service or award of a table, gathered from all rows that name it: what a row
/// states first, stands.</summary>
internal sealed class TableNode(EntityKind kind, RecordKey key, string name, EvidenceId evidence)
{
    internal EntityKind Kind { get; } = kind;

    internal RecordKey Key { get; } = key;

    internal string Name { get; } = name;

    internal EvidenceId Evidence { get; } = evidence;

    internal List<NameForm> OtherNames { get; } = [];

    internal List<Identifier> Identifiers { get; } = [];

    /// <summary>Agency: the department that a part-of row gives.</summary>
    internal TableNode? Department { get; set; }

    /// <summary>Service: its provider.</summary>
    internal string? Provider { get; set; }

    /// <summary>Service: status as worded.</summary>
    internal string? Status { get; set; }

    /// <summary>Service: impact level as worded.</summary>
    internal string? ImpactLevel { get; set; }

    /// <summary>Service: service models as worded.</summary>
    internal string[] ServiceModels { get; set; } = [];

    /// <summary>Service and award.</summary>
    internal string? Description { get; set; }

    /// <summary>Award: contract number.</summary>
    internal string? Number { get; set; }

    /// <summary>Award: of its amounts.</summary>
    internal string? Currency { get; set; }

    internal decimal? Obligated { get; set; }

    internal decimal? Ceiling { get; set; }

    internal bool IsVehicle { get; set; }

    internal DateOnly? Start { get; set; }

    internal DateOnly? End { get; set; }

    internal string? Url { get; set; }

    internal void AddIdentifiers(IEnumerable<Identifier> identifiers)
    {
        foreach (var identifier in identifiers)
        {
            if (!Identifiers.Contains(identifier))
            {
                Identifiers.Add(identifier);
            }
        }
    }

    internal void AddName(NameForm name)
    {
        if (!OtherNames.Contains(name))
        {
            OtherNames.Add(name);
        }
    }
}
