using Cutset.Asking.Sessions;
using Cutset.Core.Resolution;

namespace Cutset.Asking.Reviewing;

/// <summary>Verdicts as people write them.</summary>
public static class VerdictWords
{
    /// <summary>The words, for messages.</summary>
    public const string All = "same, different or unsure";

    /// <summary>The word for a verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Same => "same",
        Verdict.Different => "different",
        _ => "unsure",
    };

    /// <summary>Reads a word.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Verdict Read(string word) => word.Trim().ToLowerInvariant() switch
    {
        "same" => Verdict.Same,
        "different" => Verdict.Different,
        "unsure" => Verdict.Unsure,
        _ => throw new UsageException($"'{word}' is no verdict. Verdicts are {All}."),
    };
}
