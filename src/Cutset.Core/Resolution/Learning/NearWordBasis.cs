namespace Cutset.Core.Resolution.Learning;

/// <summary>The telling words of a full run, each with those a slip of the pen away from it, to be looked up by later words.</summary>
/// <param name="words">Hashes of the words, the most frequent first.</param>
/// <param name="variantKeys">Hashes of each word and of each word less one letter; ascending.</param>
/// <param name="variantWords">Beside each the word's place in <paramref name="words"/>.</param>
/// <param name="targetEnds">For each word where its targets end in <paramref name="targets"/>.</param>
/// <param name="targets">Hashes of more frequent words a slip away.</param>
internal sealed class NearWordBasis(
    ulong[] words, ulong[] variantKeys, int[] variantWords, int[] targetEnds, ulong[] targets)
{
    private readonly Dictionary<ulong, int> _wordsWithTargets = IndexOf(words, targetEnds);

    /// <summary>Hashes of the words, the most frequent first.</summary>
    public ulong[] Words { get; } = words;

    /// <summary>Hashes of each word and of each word less one letter; ascending.</summary>
    public ulong[] VariantKeys { get; } = variantKeys;

    /// <summary>Beside each the word's place in <see cref="Words"/>.</summary>
    public int[] VariantWords { get; } = variantWords;

    /// <summary>For each word where its targets end in <see cref="Targets"/>.</summary>
    public int[] TargetEnds { get; } = targetEnds;

    /// <summary>Hashes of more frequent words a slip away.</summary>
    public ulong[] Targets { get; } = targets;

    /// <summary>The more frequent words a slip away from a word; empty for most, and for words that were not there.</summary>
    public ReadOnlySpan<ulong> Of(ulong hash)
    {
        if (!_wordsWithTargets.TryGetValue(hash, out var word)) { return default; }
        var start = word == 0 ? 0 : TargetEnds[word - 1];
        return Targets.AsSpan(start, TargetEnds[word] - start);
    }

    private static Dictionary<ulong, int> IndexOf(ulong[] words, int[] ends)
    {
        var index = new Dictionary<ulong, int>();
        for (var word = 0; word < words.Length; word++)
        {
            if (ends[word] > (word == 0 ? 0 : ends[word - 1])) { index.Add(words[word], word); }
        }

        return index;
    }
}
