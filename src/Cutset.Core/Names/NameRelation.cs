namespace Cutset.Core.Names;

/// <summary>How two names hang together besides being the same or not. The values are written to files and must never
/// change.</summary>
public enum NameRelation : byte
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>One name is the other and something more, such as a region or a line of business: a parent and its arm,
    /// often. It may also be one company with a shortened name.</summary>
    ParentAndArm = 1,

    /// <summary>The names share their distinctive words and differ in a number, a place or a line of business:
    /// members of one group or series, often.</summary>
    Siblings = 2,

    /// <summary>One name is the acronym of the other.</summary>
    Acronym = 3,

    /// <summary>One name says itself that it is also known by the other (d/b/a, f/k/a, in brackets).</summary>
    Alias = 4,
}
