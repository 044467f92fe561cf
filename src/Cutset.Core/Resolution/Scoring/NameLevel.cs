namespace Cutset.Core.Resolution.Scoring;

/// <summary>How like the names of two records are, from the score and verdict of the name comparison.</summary>
public enum NameLevel : byte
{
    /// <summary>Plainly different, or related but not the same.</summary>
    Different = 0,

    /// <summary>Hardly alike.</summary>
    Weak = 1,

    /// <summary>Alike, with a doubt.</summary>
    Possible = 2,

    /// <summary>Alike, with a small doubt.</summary>
    Probable = 3,

    /// <summary>The same up to spelling.</summary>
    Same = 4,

    /// <summary>The same words up to legal form and punctuation.</summary>
    Equal = 5,
}
