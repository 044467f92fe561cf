namespace Cutset.Core.Resolution.Screening;

/// <summary>Stable codes of the reasons of <see cref="ScreenMatch"/> and <see cref="ScreenCandidate"/>.</summary>
public static class ScreenReason
{
    /// <summary>They share an identifier, and the names agree.</summary>
    public const string IdentifierAndName = "identifier-and-name";

    /// <summary>They share an identifier, and the names are unlike: somebody else's number, perhaps.</summary>
    public const string IdentifierUnlikeName = "identifier-unlike-name";

    /// <summary>The names are equal but for case, punctuation, abbreviations and legal form.</summary>
    public const string SameName = "same-name";

    /// <summary>The names are spellings of one name.</summary>
    public const string SimilarName = "similar-name";

    /// <summary>The names may be spellings of one name.</summary>
    public const string PossibleName = "possible-name";

    /// <summary>The name is equal and holds only common words, which many may bear.</summary>
    public const string CommonName = "common-name";

    /// <summary>The name is the acronym of the other.</summary>
    public const string Acronym = "acronym";

    /// <summary>Several entities fit equally well.</summary>
    public const string SeveralEntities = "several-entities";

    /// <summary>The row has neither a name nor an identifier.</summary>
    public const string NothingToMatch = "nothing-to-match";

    /// <summary>No entity comes near.</summary>
    public const string NoMatch = "no-match";
}
