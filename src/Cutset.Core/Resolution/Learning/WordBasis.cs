using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Learning;

/// <summary>
/// What a full run learnt of every word: how much it tells, how many names hold it, whether it makes a name. Words that
/// came later are taken for what the tables of names say of them: a word of none is held by one name and tells much.
/// </summary>
internal sealed class WordBasis
{
    private readonly Dictionary<ulong, int> _numbers;

    /// <summary>A basis of lists that run side by side.</summary>
    public WordBasis(ulong[] hashes, float[] surprises, int[] counts, TokenWeights weights)
    {
        (Hashes, Surprises, Counts, Weights) = (hashes, surprises, counts, weights);
        _numbers = new Dictionary<ulong, int>(hashes.Length);
        for (var i = 0; i < hashes.Length; i++) { _numbers.Add(hashes[i], i); }
    }

    /// <summary>Hash of each word.</summary>
    public ulong[] Hashes { get; }

    /// <summary>-ln of the share of names that hold it.</summary>
    public float[] Surprises { get; }

    /// <summary>How many names hold it; below zero where it makes none.</summary>
    public int[] Counts { get; }

    /// <summary>How much words weigh.</summary>
    public TokenWeights Weights { get; }

    /// <summary>True for a word that was there when the basis was learnt.</summary>
    public bool Knows(ulong hash) => _numbers.ContainsKey(hash);

    /// <summary>What is held of a word; the same whichever name brings it.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="letters">Its letters.</param>
    public (float Surprise, int Count, bool IsTelling) Find(ulong hash, ReadOnlySpan<byte> letters)
    {
        if (_numbers.TryGetValue(hash, out var number))
        {
            return (Surprises[number], Math.Abs(Counts[number]), Counts[number] > 0);
        }

        var info = NameLexicon.Instance.Find(hash);
        var role = letters.ContainsAnyInRange((byte)'0', (byte)'9') ? TokenRole.Number : info.Role;
        var (weight, found) = NameAssembler.Weigh(role, hash, info.Rate, letters.Length, Weights);
        return (Scoring.WordNumbers.SurpriseOf(weight, found), 1, found == TokenRole.Distinctive);
    }
}
