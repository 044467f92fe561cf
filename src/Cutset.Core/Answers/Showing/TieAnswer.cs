using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>A tie in an answer.</summary>
public sealed record TieAnswer
{
    /// <summary>Written name of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The entity that supplies.</summary>
    public required EntityRef From { get; init; }

    /// <summary>The entity that is supplied.</summary>
    public required EntityRef To { get; init; }

    /// <summary><c>awarding</c> or <c>funding</c>; null where it has no role.</summary>
    public string? Role { get; init; }

    /// <summary>A subaward's number as the prime reported it: tells it from others between the same two; null elsewhere
    /// and where not stated.</summary>
    public string? Number { get; init; }

    /// <summary>First day; null when not stated.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day; null when not stated, which is not "runs on".</summary>
    public DateOnly? End { get; init; }

    /// <summary>Date of the first full listing that has it.</summary>
    public DateOnly? ListedFrom { get; init; }

    /// <summary>Date of the first full listing that has it no more.</summary>
    public DateOnly? ListedTo { get; init; }

    /// <summary>How it stands on the day of the answer: one of <see cref="TieState"/>.</summary>
    public required string State { get; init; }

    /// <summary>Amount of the tie itself, a subaward's.</summary>
    public Money? Amount { get; init; }

    /// <summary>Remarks, each a sentence.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>What the article says, for a claim; null for other kinds.</summary>
    public ClaimAnswer? Claim { get; init; }

    /// <summary>The award at one of its ends.</summary>
    public AwardAnswer? Award { get; init; }

    /// <summary>How many records state it.</summary>
    public required int EvidenceCount { get; init; }

    /// <summary>The first of these records.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>From what the snapshot knows.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="day">The day of the answer.</param>
    public static TieAnswer Of(TieInfo tie, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tie);
        return new TieAnswer
        {
            Kind = tie.Kind.Code(),
            From = EntityRef.Of(tie.From),
            To = EntityRef.Of(tie.To),
            Role = tie.Role.Length == 0 ? null : tie.Role,
            Number = tie.SubawardNumber,
            Start = tie.Start,
            End = tie.End,
            ListedFrom = tie.ListedFrom,
            ListedTo = tie.ListedTo,
            State = TieState.Of(tie, day),
            Amount = tie.Amount,
            Remarks = TieRemarks.Of(tie.Flags),
            Claim = tie.Claim is null ? null : ClaimAnswer.Of(tie.Claim),
            Award = tie.Award is null ? null : AwardAnswer.Of(tie.Award),
            EvidenceCount = tie.EvidenceCount,
            Evidence = [.. tie.Evidence.Select(Citation.Of)],
        };
    }
}
