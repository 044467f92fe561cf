using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Screening;

/// <summary>
/// The keys under which a vendor's name and an entity's name meet: the whole name, joined and as a set of words, its
/// acronym, its beginning, its consonants, its rarest words and pairs of them.
/// </summary>
internal static class ScreenKeys
{
    private const int RareTokens = 4;
    private const int SingleTokens = 2;

    private enum Family : ulong
    {
        Fingerprint = 101, Joined, Acronym, Prefix, Skeleton, Token, Pair,
    }

    /// <summary>Writes the keys of a name and of its aliases, without repeats: those of whole names first.</summary>
    /// <returns>The number of keys of whole names; names that share one are equal but for spelling.</returns>
    public static int Write(PreparedName name, List<ulong> keys)
    {
        keys.Clear();
        for (var one = name; one is not null; one = one.Alias)
        {
            if (one.ContentCount > 0)
            {
                Add(Family.Fingerprint, one.Keys.Fingerprint, keys);
                Add(Family.Joined, one.Keys.Joined, keys);
                Add(Family.Joined, one.Keys.Written, keys);
            }
        }

        var whole = keys.Count;
        WriteParts(name, keys);
        return whole;
    }

    private static void WriteParts(PreparedName name, List<ulong> keys)
    {
        Span<ulong> rare = stackalloc ulong[RareTokens];
        for (var one = name; one is not null; one = one.Alias)
        {
            if (one.ContentCount == 0)
            {
                continue;
            }

            Add(Family.Acronym, one.Keys.Acronym, keys);
            Add(Family.Prefix, one.Keys.Prefix, keys);
            Add(Family.Skeleton, one.Keys.Skeleton, keys);
            var count = one.WriteRareTokens(rare);
            for (var i = 0; i < count; i++)
            {
                if (i < SingleTokens)
                {
                    Add(Family.Token, rare[i], keys);
                }

                for (var j = 0; j < i; j++)
                {
                    Add(Family.Pair, unchecked(rare[i] + rare[j]), keys);
                }
            }
        }
    }

    private static void Add(Family family, ulong value, List<ulong> keys)
    {
        if (value == 0)
        {
            return;
        }

        var key = RecordHash.Combine((ulong)family, value);
        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}
