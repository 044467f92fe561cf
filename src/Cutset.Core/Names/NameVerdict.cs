namespace Cutset.Core.Names;

/// <summary>What a comparison of two names says. The values are written to files and must never change.</summary>
public enum NameVerdict : byte
{
    /// <summary>The names are of different organisations, as far as names tell.</summary>
    Different = 0,

    /// <summary>They may be one organisation; a person or other fields must tell.</summary>
    Possible = 1,

    /// <summary>They are spellings of one name.</summary>
    Same = 2,
}
