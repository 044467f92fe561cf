using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>What is known of one name beyond its words.</summary>
/// <param name="Rarity">How unlikely it is that another organisation bears it by chance: 0 likely, 3 hardly.</param>
/// <param name="Regions">In how many regions it is borne, at most 255; 0 where no region is stated.</param>
/// <param name="Form">Number of its legal form; 0 for none.</param>
internal readonly record struct NameFacts(byte Rarity, byte Regions, ushort Form)
{
    /// <summary>ln(10⁶): the rarity that weighs 1 in <see cref="TokenWeights"/>.</summary>
    private const double Scale = 13.815510557964274;

    /// <summary>Common words go together more often than by chance ("building maintenance services").</summary>
    private const double CommonDiscount = 0.75;

    /// <summary>Names are compared with those of a population of at least so many organisations.</summary>
    private const double LeastPopulation = 20_000;

    /// <summary>Learns the facts of a name among so many records.</summary>
    public static NameFacts Of(PreparedName name, int records, byte regions)
    {
        // A word's weight is a power of the logarithm of its share: undone here, the logarithms add up to that of the name.
        var surprise = -Math.Log(Math.Max(records, LeastPopulation));
        ushort form = 0;
        for (var i = 0; i < name.TokenCount; i++)
        {
            ref readonly var token = ref name.Tokens[i];
            if (i >= name.ContentCount)
            {
                if (token.Role == TokenRole.LegalForm && form == 0) { form = token.Code; }
                continue;
            }

            var bits = Scale * Math.Pow(token.Weight, 2.0 / 3);
            surprise += token.Role == TokenRole.Distinctive ? bits : bits * CommonDiscount;
        }

        // Classes are factors of about thirty in the number of chance bearers to be expected.
        var rarity = surprise < 0 ? 0 : surprise < 3.5 ? 1 : surprise < 7 ? 2 : 3;
        return new NameFacts((byte)rarity, regions, form);
    }
}
