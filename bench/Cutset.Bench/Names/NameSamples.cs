using Cutset.Bench.Resolution;
using Cutset.Core.Names;

namespace Cutset.Bench.Names;

/// <summary>Names and pairs of names to measure on.</summary>
internal static class NameSamples
{
    private const int MaxPairsPerWord = 40;

    /// <summary>Synthetic names of companies, seeded.</summary>
    public static string[] Names(int count, int seed) =>
        [.. new CompanyGenerator(seed).Shuffled(count).Select(static row => row.Name)];

    /// <summary>Pairs that blocking would bring together: names that share one of their two rarest words.</summary>
    public static (int Left, int Right)[] BlockedPairs(PreparedName[] names)
    {
        var blocks = new Dictionary<ulong, List<int>>();
        Span<ulong> rare = stackalloc ulong[2];
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var word in rare[..names[i].WriteRareTokens(rare)])
            {
                if (!blocks.TryGetValue(word, out var block)) { blocks[word] = block = []; }
                block.Add(i);
            }
        }

        var pairs = new List<(int, int)>();
        foreach (var block in blocks.Values)
        {
            var taken = 0;
            for (var i = 0; i < block.Count && taken < MaxPairsPerWord; i++)
            {
                for (var j = i + 1; j < block.Count && taken < MaxPairsPerWord; j++, taken++)
                {
                    pairs.Add((block[i], block[j]));
                }
            }
        }

        return [.. pairs];
    }
}
