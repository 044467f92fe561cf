namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// How the names of two records compare: not by a number alone, since a slip of the pen in one address is the same
/// company and an added word in one address often is its sibling.
/// </summary>
public enum NameLevel : byte
{
    /// <summary>Different.</summary>
    Different = 0,

    /// <summary>Each has a telling word that the other lacks.</summary>
    Siblings = 1,

    /// <summary>Each has a word that the other lacks, of little weight.</summary>
    Kindred = 2,

    /// <summary>One may be the acronym of the other.</summary>
    Acronym = 3,

    /// <summary>One is the other with telling words more.</summary>
    Longer = 4,

    /// <summary>One is the other with a little more.</summary>
    Extended = 5,

    /// <summary>The same words, some of them with letters changed.</summary>
    Misspelt = 6,

    /// <summary>Spellings of one name by the name comparison's own verdict.</summary>
    Same = 7,

    /// <summary>The same words up to case, punctuation, abbreviation, legal form and order.</summary>
    Equal = 8,
}
