namespace Cutset.Core.Answers;

/// <summary>Why an entity was found, the best first.</summary>
public enum HitReason : byte
{
    /// <summary>The text is its id, or the id or key of one of its records.</summary>
    Id = 1,

    /// <summary>The text is one of its identifiers.</summary>
    Identifier = 2,

    /// <summary>The text is its acronym.</summary>
    Acronym = 3,

    /// <summary>The text is one of its names, but for case and punctuation.</summary>
    Name = 4,

    /// <summary>One of its names begins with the text.</summary>
    Prefix = 5,

    /// <summary>One of its names contains the text as whole words.</summary>
    Words = 6,

    /// <summary>One of its names contains all words of the text, in any order or within words.</summary>
    Parts = 7,
}
