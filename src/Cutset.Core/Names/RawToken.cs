namespace Cutset.Core.Names;

/// <summary>One word as it stands in a folded text.</summary>
internal struct RawToken
{
    /// <summary>Hash of its letters.</summary>
    public ulong Hash;

    /// <summary>Its number in the lexicon; 0 for a word that no table knows.</summary>
    public int Word;

    /// <summary>Where its letters begin; words follow each other without spaces.</summary>
    public ushort Start;

    /// <summary>Number of letters and digits.</summary>
    public ushort Length;

    /// <summary>Number of the brackets around it, from 1; 0 outside.</summary>
    public byte Bracket;

    /// <summary>True when a comma or semicolon stands before it.</summary>
    public bool AfterComma;

    /// <summary>True when a slash stands before it.</summary>
    public bool AfterSlash;
}
