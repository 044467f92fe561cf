using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>A person's verdict on a pair of records, or on a claim; retracted, never erased.</summary>
/// <param name="Left">Key of one record, the lesser of the two in ordinal order; or the key of a claim.</param>
/// <param name="Right">Key of the other; empty for a claim, which stands by itself.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="DecidedBy">Who decided: a name that the user chose.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Note">Why; empty when not said.</param>
public sealed record Decision(
    RecordKey Left, RecordKey Right, Verdict Verdict, string DecidedBy, DateTimeOffset DecidedAt,
    string Note)
{
    /// <summary>True for a verdict on a claim.</summary>
    public bool IsOnClaim => Left.IsClaim;

    /// <summary>What it is about: the two keys, or the key of the claim.</summary>
    public string Subject => IsOnClaim ? Left.Value : $"{Left} and {Right}";

    /// <summary>True where such a verdict can be given: same and different on pairs, confirmed and rejected on claims, unsure on
    /// both.</summary>
    public static bool IsVerdictOn(bool claim, Verdict verdict) => verdict switch
    {
        Verdict.Same or Verdict.Different => !claim,
        Verdict.Confirmed or Verdict.Rejected => claim,
        _ => verdict == Verdict.Unsure,
    };
}
