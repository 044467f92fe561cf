namespace Cutset.Core.Model;

/// <summary>What one source row says of an award. Amounts are in <see cref="Currency"/>; null is "not stated".</summary>
public sealed record AwardRecord
{
    /// <summary>Key of the record, from <see cref="RecordKey.Award"/>.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>The row that says so.</summary>
    public required EvidenceId Evidence { get; init; }

    /// <summary>What the row rests on.</summary>
    public required AwardBasis Basis { get; init; }

    /// <summary>The unique award key as published.</summary>
    public required string AwardKey { get; init; }

    /// <summary>Contract number or grant number as a reader would quote it (PIID, FAIN).</summary>
    public string? Number { get; init; }

    /// <summary>True for a vehicle (IDV), from which orders are placed: its value is no spending.</summary>
    public bool IsVehicle { get; init; }

    /// <summary>True for grants, loans and other assistance; false for contracts.</summary>
    public bool IsAssistance { get; init; }

    /// <summary>Type in words, for instance <c>DELIVERY ORDER</c>.</summary>
    public string? TypeName { get; init; }

    /// <summary>Description as published, e-mail addresses and phone numbers masked.</summary>
    public string? Description { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Net obligations to date, may be negative. For an action: the change by that action.</summary>
    public decimal? Obligated { get; init; }

    /// <summary>Value with the options exercised so far. For an action: the total as of that action.</summary>
    public decimal? CurrentValue { get; init; }

    /// <summary>Value if all options are used; not money paid. For an action: the total as of that action.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>First day of the period of performance.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the period of performance with the options exercised so far.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Last day if all options are used.</summary>
    public DateOnly? PotentialEnd { get; init; }

    /// <summary>Vehicles: the last day on which orders may be placed.</summary>
    public DateOnly? OrderingEnd { get; init; }

    /// <summary>Day of the last action known to the row.</summary>
    public DateOnly? LastActionOn { get; init; }

    /// <summary>Product or service code (what was bought).</summary>
    public string? ProductCode { get; init; }

    /// <summary>That code in words.</summary>
    public string? ProductName { get; init; }

    /// <summary>NAICS code (the supplier's industry for this award).</summary>
    public string? IndustryCode { get; init; }

    /// <summary>That code in words.</summary>
    public string? IndustryName { get; init; }

    /// <summary>Assistance keys only: <c>subtier</c> or <c>toptier</c>, the era of the key's agency part.</summary>
    public string? KeyEra { get; init; }

    /// <summary>For <see cref="AwardBasis.Action"/>: the unique key of the action; repeated actions count once.</summary>
    public string? ActionKey { get; init; }

    /// <summary>For <see cref="AwardBasis.Action"/>: sorts (ordinal) as the actions followed each other.</summary>
    public string? ActionOrder { get; init; }

    /// <summary>Page of the award.</summary>
    public string? Url { get; init; }
}
