namespace Cutset.Core.Names;

/// <summary>The part that a word plays in a name.</summary>
public enum TokenRole : byte
{
    /// <summary>A rare word: a brand, a family name.</summary>
    Distinctive = 0,

    /// <summary>A word that many names share: services, national, systems.</summary>
    Common = 1,

    /// <summary>A country, state, city or direction.</summary>
    Place = 2,

    /// <summary>A number, however it was written.</summary>
    Number = 3,

    /// <summary>A legal form: Inc, GmbH, OOO. Weighs nothing.</summary>
    LegalForm = 4,

    /// <summary>An article, a preposition, a registry's remark. Weighs nothing.</summary>
    Noise = 5,
}
