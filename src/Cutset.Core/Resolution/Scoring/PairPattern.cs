namespace Cutset.Core.Resolution.Scoring;

/// <summary>The levels of agreement of one pair of records, packed into one number for counting.</summary>
internal readonly record struct PairPattern(
    NameLevel Name, int Rarity, Agreement Form, PlaceLevel Place, Agreement Street, Agreement Domain, Agreement Parent,
    Agreement Kind, IdentifierLevel Identifier)
{
    /// <summary>Number of classes of how rare a name is.</summary>
    public const int RarityClasses = NameRarity.Classes;

    /// <summary>Number of levels of a name.</summary>
    public const int NameLevels = 12;

    /// <summary>Number of levels of a place.</summary>
    public const int PlaceLevels = 7;

    /// <summary>Number of different codes.</summary>
    public const int CodeCount = NameLevels * RarityClasses * PlaceLevels * 3 * 3 * 3 * 3 * 3 * 4;

    /// <summary>The number that stands for the pattern, in [0, <see cref="CodeCount"/>).</summary>
    public int Code
    {
        get
        {
            var code = ((int)Name * RarityClasses) + Rarity;
            code = (code * 3) + (int)Form;
            code = (code * PlaceLevels) + (int)Place;
            code = (code * 3) + (int)Street;
            code = (code * 3) + (int)Domain;
            code = (code * 3) + (int)Parent;
            code = (code * 3) + (int)Kind;
            return (code * 4) + (int)Identifier;
        }
    }

    /// <summary>The pattern of a code.</summary>
    public static PairPattern FromCode(int code)
    {
        var (rest, identifier) = Math.DivRem(code, 4);
        (rest, var kind) = Math.DivRem(rest, 3);
        (rest, var parent) = Math.DivRem(rest, 3);
        (rest, var domain) = Math.DivRem(rest, 3);
        (rest, var street) = Math.DivRem(rest, 3);
        (rest, var place) = Math.DivRem(rest, PlaceLevels);
        (rest, var form) = Math.DivRem(rest, 3);
        var (name, rarity) = Math.DivRem(rest, RarityClasses);
        return new((NameLevel)name, rarity, (Agreement)form, (PlaceLevel)place, (Agreement)street, (Agreement)domain,
            (Agreement)parent, (Agreement)kind, (IdentifierLevel)identifier);
    }
}
