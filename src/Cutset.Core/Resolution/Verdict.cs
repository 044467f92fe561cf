namespace Cutset.Core.Resolution;

/// <summary>A person's verdict on a pair of records, or on a claim. The values are written to files and must never change.</summary>
public enum Verdict : byte
{
    /// <summary>The two records speak of one organisation.</summary>
    Same = 1,

    /// <summary>They do not.</summary>
    Different = 2,

    /// <summary>Looked at, and not to be told.</summary>
    Unsure = 3,

    /// <summary>On a claim: the article says so, and it is so.</summary>
    Confirmed = 4,

    /// <summary>On a claim: the article does not say so, or it is not so.</summary>
    Rejected = 5,
}
