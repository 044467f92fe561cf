using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>An award with what is known of it; null is "not stated". Amounts are in <see cref="Currency"/>.</summary>
public sealed record AwardInfo
{
    /// <summary>Its node.</summary>
    public required int Node { get; init; }

    /// <summary>The unique award key as published.</summary>
    public required string Key { get; init; }

    /// <summary>Contract or grant number as a reader would quote it.</summary>
    public string? Number { get; init; }

    /// <summary>True for a vehicle: its value is no spending.</summary>
    public required bool IsVehicle { get; init; }

    /// <summary>True for grants, loans and other assistance.</summary>
    public required bool IsAssistance { get; init; }

    /// <summary>What it rests on; null: only ties speak of this award.</summary>
    public AwardBasis? Basis { get; init; }

    /// <summary>Type in words.</summary>
    public string? TypeName { get; init; }

    /// <summary>Description as published.</summary>
    public string? Description { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Net obligations to date, may be negative.</summary>
    public decimal? Obligated { get; init; }

    /// <summary>Value with the options exercised so far.</summary>
    public decimal? CurrentValue { get; init; }

    /// <summary>Value if all options are used; not money paid.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>First day of the period of performance.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day with the options exercised so far.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Last day if all options are used.</summary>
    public DateOnly? PotentialEnd { get; init; }

    /// <summary>Vehicles: last day for orders.</summary>
    public DateOnly? OrderingEnd { get; init; }

    /// <summary>Day of the last action known.</summary>
    public DateOnly? LastAction { get; init; }

    /// <summary>Product or service code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>That code in words.</summary>
    public string? ProductName { get; init; }

    /// <summary>NAICS code.</summary>
    public string? IndustryCode { get; init; }

    /// <summary>That code in words.</summary>
    public string? IndustryName { get; init; }

    /// <summary>Node of the vehicle it was ordered from.</summary>
    public int? VehicleNode { get; init; }

    /// <summary>Page of the award.</summary>
    public string? Url { get; init; }
}
