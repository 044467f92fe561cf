namespace Cutset.Core.Names;

/// <summary>A word on its way from a text to a prepared name.</summary>
internal struct WorkToken
{
    /// <summary>Hash of the canonical letters.</summary>
    public ulong Hash;

    /// <summary>Share of names that hold it.</summary>
    public float Rate;

    /// <summary>First word of the text that it stands for.</summary>
    public byte First;

    /// <summary>Number of words of the text that it stands for.</summary>
    public byte Words;

    public TokenRole Role;

    /// <summary>Number of the legal form, or value of the number.</summary>
    public ushort Code;

    /// <summary>Where its canonical letters are; see <see cref="TokenClassifier"/>.</summary>
    public ushort Start;

    public ushort Length;

    /// <summary>Countries of a legal form; see <see cref="FormOrigin"/>.</summary>
    public ulong Origin;

    /// <summary>True for a legal form of a country with another script.</summary>
    public bool IsRomanised;
}
