namespace Cutset.Sources.UsaSpending;

/// <summary>What the flags of a row say of a party.</summary>
internal enum PartyNature
{
    NotStated,
    Firm,
    SoleProprietor,
    Individual,
}
