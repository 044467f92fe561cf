namespace Cutset.Core.Names;

/// <summary>What folding a text to ASCII loses and comparing wants to know.</summary>
[Flags]
internal enum TextTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It held letters of an alphabet that is romanised in several ways.</summary>
    Romanised = 1,

    /// <summary>It held a letter that some write with an E: ö as O or OE.</summary>
    Umlaut = 2,
}
