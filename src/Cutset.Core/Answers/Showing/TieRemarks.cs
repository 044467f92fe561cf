using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>The remarks on a tie in words.</summary>
public static class TieRemarks
{
    private static readonly (TieFlags Flag, string Text)[] Texts =
    [
        (TieFlags.SubawardExceedsPrime, "The reported subaward is larger than its prime award: doubt the amount."),
        (TieFlags.AmountEqualsNumber, "The amount equals the filer's own subaward number: doubt the amount."),
        (TieFlags.DatedAfterPrime, "The subaward is dated after the end of its prime award."),
        (TieFlags.ListedAfterExpiry, "The register still lists it although its expiry date has passed."),
        (TieFlags.Withdrawn, "The filer withdrew the report."),
        (TieFlags.WithinMerge, "Both ends are one entity by a likely merge: a step only where that merge does not count."),
    ];

    /// <summary>A sentence for each flag, in the order of the flags.</summary>
    public static ImmutableArray<string> Of(TieFlags flags) =>
        [.. Texts.Where(text => flags.HasFlag(text.Flag)).Select(static text => text.Text)];
}
