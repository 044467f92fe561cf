using Cutset.Core.Model;
using Cutset.Core.Resolution;

namespace Cutset.Core.Answers;

/// <summary>What a tie of kind claim has beyond others: the sentence, and what a person said of it before the build.</summary>
/// <param name="Tie">Number of the tie.</param>
/// <param name="Key">Key of the claim, by which people decide.</param>
/// <param name="Sentence">The sentence of the article.</param>
/// <param name="Verdict">Confirmed, rejected or unsure; null: nobody has looked at it.</param>
/// <param name="DecidedBy">Who; null where nobody has.</param>
/// <param name="DecidedAt">When; null where nobody has.</param>
public sealed record ClaimInfo(
    int Tie, RecordKey Key, string Sentence, Verdict? Verdict, string? DecidedBy, DateTimeOffset? DecidedAt);
