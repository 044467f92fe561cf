using Cutset.Asking.Sessions;
using Cutset.Core.Resolution;

namespace Cutset.Asking.Reviewing;

/// <summary>Verdicts as people write them.</summary>
public static class VerdictWords
{
    /// <summary>The words, for messages.</summary>
    public const string All = "same, different or unsure";

    /// <summary>The words for claims, for messages.</summary>
    public const string OnClaims = "confirmed, rejected or unsure";

    /// <summary>The word for a verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Same => "same",
        Verdict.Different => "different",
        Verdict.Confirmed => "confirmed",
        Verdict.Rejected => "rejected",
        _ => "unsure",
    };

    /// <summary>Reads a word for a claim.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Verdict ReadOnClaim(string word) => word.Trim().ToLowerInvariant() switch
    {
        "confirmed" or "confirm" => Verdict.Confirmed,
        "rejected" or "reject" => Verdict.Rejected,
        "unsure" => Verdict.Unsure,
        _ => throw new UsageException($"'{word}' is no verdict on a claim. Verdicts are {OnClaims}."),
    };

    /// <summary>Reads a word for a pair.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Verdict Read(string word) => word.Trim().ToLowerInvariant() switch
    {
        "same" => Verdict.Same,
        "different" => Verdict.Different,
        "unsure" => Verdict.Unsure,
        _ => throw new UsageException($"'{word}' is no verdict. Verdicts are {All}."),
    };
}
