namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// How the names of two records compare: not by a number alone, since a slip of the pen in one address is the same
/// company and an added word in one address often is its sibling.
/// </summary>
public enum NameLevel : byte
{
    /// <summary>Different.</summary>
    Different = 0,

    /// <summary>Each has a telling word, a place or a number that the other lacks.</summary>
    Siblings = 1,

    /// <summary>Each has a common word that the other lacks.</summary>
    Kindred = 2,

    /// <summary>One may be the acronym of the other.</summary>
    Acronym = 3,

    /// <summary>One is the other with telling words more, or with letters changed besides.</summary>
    Longer = 4,

    /// <summary>One is the other with common words more.</summary>
    Extended = 5,

    /// <summary>One is the other, cut off at the width of a column.</summary>
    CutOff = 6,

    /// <summary>The same words with several letters changed, or one letter of a short word.</summary>
    Misspelt = 7,

    /// <summary>The same words, some of them perhaps abbreviated.</summary>
    Shortened = 8,

    /// <summary>The same words but for one slip of the pen.</summary>
    Slip = 9,

    /// <summary>Spellings of one name: words joined or split, an alias.</summary>
    Same = 10,

    /// <summary>The same words up to case, punctuation, abbreviation, legal form and order.</summary>
    Equal = 11,
}
