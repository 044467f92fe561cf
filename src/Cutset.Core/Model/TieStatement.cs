namespace Cutset.Core.Model;

/// <summary>
/// One row's statement that a tie exists. Statements with the same kind, ends (as entities), role and discriminator are
/// one tie with several evidences.
/// </summary>
public sealed record TieStatement
{
    /// <summary>What kind of link this is.</summary>
    public required TieKind Kind { get; init; }

    /// <summary>The record that supplies.</summary>
    public required RecordKey From { get; init; }

    /// <summary>The record that is supplied.</summary>
    public required RecordKey To { get; init; }

    /// <summary>The row that says so.</summary>
    public required EvidenceId Evidence { get; init; }

    /// <summary><c>awarding</c> or <c>funding</c> for serves; empty elsewhere.</summary>
    public string Role { get; init; } = "";

    /// <summary>What else tells two ties of the same kind between the same ends apart, for instance a subaward's
    /// number, day and amount; empty where nothing does.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>Of a claim the sentence of the article that states it; null elsewhere. Its discriminator is its key
    /// (<see cref="RecordKey.Claim"/>).</summary>
    public string? Sentence { get; init; }

    /// <summary>First day; null when not stated.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day; null when not stated, which is not "runs on".</summary>
    public DateOnly? End { get; init; }

    /// <summary>Amount of the tie itself (a subaward's); null elsewhere: an award's money stands on the award.</summary>
    public Money? Amount { get; init; }

    /// <summary>Remarks.</summary>
    public TieFlags Flags { get; init; }
}
