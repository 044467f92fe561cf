namespace Cutset.Core.Resolution.Scoring;

/// <summary>The outcome of comparing the names of two records.</summary>
internal readonly record struct NameAgreement(NameLevel Level, int Rarity, Agreement Form)
{
    /// <summary>True when it speaks more for one organisation.</summary>
    public bool IsBetterThan(NameAgreement other) =>
        Level != other.Level ? Level > other.Level
        : Rarity != other.Rarity ? Rarity > other.Rarity : Form == Agreement.Same && other.Form != Agreement.Same;
}
