namespace Cutset.Core.Resolution.Scoring;

/// <summary>The outcome of comparing the names of two records.</summary>
/// <param name="Level">How they compare.</param>
/// <param name="Rarity">How unlikely it is that another organisation bears what the names share: 0 likely, 7 hardly.</param>
/// <param name="Form">How their legal forms compare.</param>
internal readonly record struct NameAgreement(NameLevel Level, int Rarity, Agreement Form)
{
    /// <summary>True when it speaks more for one organisation.</summary>
    public bool IsBetterThan(NameAgreement other) =>
        Level != other.Level ? Level > other.Level
        : Rarity != other.Rarity ? Rarity > other.Rarity : Form == Agreement.Same && other.Form != Agreement.Same;
}
