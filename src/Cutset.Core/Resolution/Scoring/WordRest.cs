using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>The words of a name that met none of the other name's.</summary>
internal readonly record struct WordRest(int Count, bool HasNumber, bool HasPlace, bool HasDistinctive)
{
    /// <summary>The words whose bit in <paramref name="met"/> is not set.</summary>
    public static WordRest Of(ReadOnlySpan<int> words, uint met)
    {
        var (count, roles) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (((met >> i) & 1) != 0) { continue; }
            count++;
            roles |= 1 << (int)NameWords.RoleOf(words[i]);
        }

        return new(count, Has(roles, TokenRole.Number), Has(roles, TokenRole.Place), Has(roles, TokenRole.Distinctive));
    }

    private static bool Has(int roles, TokenRole role) => (roles & (1 << (int)role)) != 0;
}
