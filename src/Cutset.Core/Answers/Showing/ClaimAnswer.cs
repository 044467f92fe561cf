using Cutset.Core.Resolution;

namespace Cutset.Core.Answers.Showing;

/// <summary>What an article says, and what a person said of that.</summary>
/// <param name="Key">Key of the claim, by which people decide.</param>
/// <param name="Sentence">The sentence of the article, as quoted.</param>
/// <param name="State"><c>open</c>, <c>unsure</c>, <c>confirmed</c> or <c>rejected</c>.</param>
/// <param name="DecidedBy">Who decided; null while it is open.</param>
/// <param name="DecidedAt">When; null while it is open.</param>
public sealed record ClaimAnswer(
    string Key, string Sentence, string State, string? DecidedBy, DateTimeOffset? DecidedAt)
{
    /// <summary>What the verdict means, in a sentence for readers.</summary>
    public string Standing
    {
        get
        {
            var who = string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"by {DecidedBy} on {DecidedAt:yyyy-MM-dd}");
            return State switch
            {
                "confirmed" => $"Confirmed by a person, {who}; it still rests on an article, and on no record.",
                "rejected" => $"Rejected by a person, {who}.",
                "unsure" => $"An article says so; looked at {who}, and not to be told.",
                _ => "An article says so; nobody has confirmed it.",
            };
        }
    }

    /// <summary>From what the snapshot knows.</summary>
    public static ClaimAnswer Of(ClaimInfo claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ClaimAnswer(
            claim.Key.Value,
            claim.Sentence,
            claim.Verdict switch
            {
                Verdict.Confirmed => "confirmed",
                Verdict.Rejected => "rejected",
                Verdict.Unsure => "unsure",
                _ => "open",
            },
            claim.DecidedBy,
            claim.DecidedAt);
    }
}
