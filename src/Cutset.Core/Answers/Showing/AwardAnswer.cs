using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>An award in an answer; null is "not stated", which is not zero.</summary>
public sealed record AwardAnswer
{
    /// <summary>The unique award key as published.</summary>
    public required string Key { get; init; }

    /// <summary>Contract or grant number.</summary>
    public string? Number { get; init; }

    /// <summary>True for a vehicle: its value is no spending.</summary>
    public required bool IsVehicle { get; init; }

    /// <summary>True for grants, loans and other assistance.</summary>
    public required bool IsAssistance { get; init; }

    /// <summary>Type in words.</summary>
    public string? Type { get; init; }

    /// <summary>Description as published.</summary>
    public string? Description { get; init; }

    /// <summary>Net obligations to date, may be negative.</summary>
    public Money? Obligated { get; init; }

    /// <summary>Value if all options are used; not money paid.</summary>
    public Money? Ceiling { get; init; }

    /// <summary>First day of the period of performance.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day with the options exercised so far.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Last day if all options are used.</summary>
    public DateOnly? PotentialEnd { get; init; }

    /// <summary>Vehicles: last day for orders.</summary>
    public DateOnly? OrderingEnd { get; init; }

    /// <summary>What was bought: code and words.</summary>
    public string? Product { get; init; }

    /// <summary>The supplier's industry for this award: NAICS code and words.</summary>
    public string? Industry { get; init; }

    /// <summary>True when no record about the award itself was imported: only ties speak of it.</summary>
    public bool IsKnownByTiesOnly { get; init; }

    /// <summary>In a list of an organisation's awards: <c>holds</c>, or <c>subaward</c> where it is a reported subcontractor alone.
    /// What is obligated on an award is not a subcontractor's. Null elsewhere.</summary>
    public string? Role { get; init; }

    /// <summary>In a list of an organisation's awards: the sum of its reported subawards; empty where none is stated.</summary>
    public ImmutableArray<Money>? Subawarded { get; init; }

    /// <summary>Page of the award.</summary>
    public string? Url { get; init; }

    /// <summary>From what the snapshot knows.</summary>
    public static AwardAnswer Of(AwardInfo award)
    {
        ArgumentNullException.ThrowIfNull(award);
        return new AwardAnswer
        {
            Key = award.Key,
            Number = award.Number,
            IsVehicle = award.IsVehicle,
            IsAssistance = award.IsAssistance,
            Type = award.TypeName,
            Description = award.Description,
            Obligated = Amount(award.Obligated),
            Ceiling = Amount(award.Ceiling),
            Start = award.Start,
            End = award.End,
            PotentialEnd = award.PotentialEnd,
            OrderingEnd = award.OrderingEnd,
            Product = Join(award.ProductCode, award.ProductName),
            Industry = Join(award.IndustryCode, award.IndustryName),
            IsKnownByTiesOnly = award.Basis is null,
            Url = award.Url,
        };

        Money? Amount(decimal? amount) => amount is { } known ? new Money(known, award.Currency) : null;
    }

    private static string? Join(string? code, string? name) =>
        code is null ? name : name is null ? code : $"{code} {name}";
}
