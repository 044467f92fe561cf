using Cutset.Core.Answers;

namespace Cutset.Asking.Reviewing;

/// <summary>A claim for a person to look at.</summary>
/// <param name="Tie">Who is said to supply whom, with the articles.</param>
/// <param name="Claim">The sentence, and the verdict that the build obeyed.</param>
/// <param name="Priority">What hangs on the two; the greatest comes first.</param>
public sealed record ClaimItem(TieInfo Tie, ClaimInfo Claim, double Priority);
