using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>A tie with all that a reader needs to print it.</summary>
public sealed record TieInfo
{
    /// <summary>Number of the tie in the snapshot.</summary>
    public required int Tie { get; init; }

    /// <summary>What kind of link it is.</summary>
    public required TieKind Kind { get; init; }

    /// <summary>The entity that supplies.</summary>
    public required EntityInfo From { get; init; }

    /// <summary>The entity that is supplied.</summary>
    public required EntityInfo To { get; init; }

    /// <summary><c>awarding</c> or <c>funding</c> for serves; empty elsewhere.</summary>
    public required string Role { get; init; }

    /// <summary>What else tells it from ties between the same ends; often empty.</summary>
    public required string Discriminator { get; init; }

    /// <summary>A subaward's own number, which its discriminator begins with (number, day and amount, parted by bars; the
    /// number may hold a bar itself); null elsewhere and where not stated.</summary>
    public string? SubawardNumber => Kind == TieKind.Subaward
        && Discriminator.LastIndexOf('|') is var last and > 0
        && Discriminator.LastIndexOf('|', last - 1) is var end and > 0
            ? Discriminator[..end]
            : null;

    /// <summary>First day; null when not stated.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day; null when not stated, which is not "runs on".</summary>
    public DateOnly? End { get; init; }

    /// <summary>Date of the first full listing that has it; null when none does.</summary>
    public DateOnly? ListedFrom { get; init; }

    /// <summary>Date of the first full listing after it went; null while the newest has it.</summary>
    public DateOnly? ListedTo { get; init; }

    /// <summary>Amount of the tie itself, a subaward's; null elsewhere.</summary>
    public Money? Amount { get; init; }

    /// <summary>Remarks.</summary>
    public required TieFlags Flags { get; init; }

    /// <summary>The sentence and the verdict of a claim; null for other kinds.</summary>
    public ClaimInfo? Claim { get; init; }

    /// <summary>The award at one of its ends; null for ties without one.</summary>
    public AwardInfo? Award { get; init; }

    /// <summary>How many records state it.</summary>
    public required int EvidenceCount { get; init; }

    /// <summary>The records that state it, ordered by file and place; the first ones where there are more than were
    /// asked for; never empty.</summary>
    public required ImmutableArray<EvidenceInfo> Evidence { get; init; }
}
