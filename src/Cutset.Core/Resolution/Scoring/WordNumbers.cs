using System.Runtime.InteropServices;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>Numbers for distinct words, with what is known of each.</summary>
/// <param name="basis">What an earlier run learnt of words; null: it is learnt from those that are added.</param>
internal sealed class WordNumbers(WordBasis? basis)
{
    /// <summary>ln(10⁶): the rarity that weighs 1 in <see cref="TokenWeights"/>.</summary>
    private const double Scale = 13.815510557964274;

    /// <summary>Common words go together more often than by chance ("building maintenance services").</summary>
    private const double CommonDiscount = 0.75;

    private readonly Dictionary<ulong, int> _ids = [];
    private readonly Dictionary<int, byte[]> _spellings = [];
    private readonly GrowingArray<Word> _words = new(1024);

    /// <summary>Number of distinct words.</summary>
    public int Count => _words.Count;

    /// <summary>Counts a word and returns its number.</summary>
    /// <param name="token">The word.</param>
    /// <param name="text">Its letters.</param>
    /// <param name="name">The name that holds it.</param>
    /// <param name="index">Where it stands there.</param>
    public int Add(in NameToken token, ReadOnlySpan<byte> text, int name, int index)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, token.Hash, out var known);
        if (!known)
        {
            id = _words.Count;
            _words.Add(new Word { Hash = token.Hash, Signature = token.Signature, Name = name, Index = index });
            if (token.Role is TokenRole.Distinctive or TokenRole.Common && NameLexicon.Instance.IndexOf(token.Hash) == 0) { Guess(id, text); }
            if (basis is not null) { Recall(basis, id, text); }
        }

        if (basis is not null) { return id; }
        ref var word = ref _words[id];
        word.Surprise = Math.Max(word.Surprise, SurpriseOf(token.Weight, token.Role));
        word.Count++;
        word.IsTelling |= token.Role == TokenRole.Distinctive;
        return id;
    }

    /// <summary>-ln of the share of names that hold a word of some weight in some role.</summary>
    public static float SurpriseOf(float weight, TokenRole role)
    {
        // A word's weight is a power of the logarithm of its share: undone here, logarithms add up to a name's.
        var surprise = Scale * Math.Pow(weight, 2.0 / 3);
        return (float)(role == TokenRole.Distinctive ? surprise : surprise * CommonDiscount);
    }

    /// <summary>All that is known of the words, for later runs.</summary>
    public WordBasis Learn(TokenWeights weights)
    {
        var (hashes, surprises, counts) = (new ulong[Count], new float[Count], new int[Count]);
        for (var id = 0; id < Count; id++)
        {
            ref readonly var word = ref _words[id];
            (hashes[id], surprises[id], counts[id]) = (word.Hash, word.Surprise, word.IsTelling ? word.Count : -word.Count);
        }

        return new WordBasis(hashes, surprises, counts, weights);
    }

    /// <summary>The letters of a word that holds a common one, that one spelt canonically; null for all others.</summary>
    public byte[]? SpellingOf(int id) => _spellings.GetValueOrDefault(id);

    /// <summary>Its stable hash.</summary>
    public ulong HashOf(int id) => _words[id].Hash;

    /// <summary>Hash of the common word that it misses by a slip; 0 for none.</summary>
    public ulong SlipOf(int id) => _words[id].Slip;

    /// <summary>-ln of the share of names that hold it.</summary>
    public float SurpriseOf(int id) => _words[id].Surprise;

    /// <summary>How many distinct names hold it.</summary>
    public int CountOf(int id) => _words[id].Count;

    /// <summary>Which letters it holds.</summary>
    public uint SignatureOf(int id) => _words[id].Signature;

    /// <summary>The first name that holds it, and where.</summary>
    public (int Name, int Index) FirstOf(int id) => (_words[id].Name, _words[id].Index);

    /// <summary>Has what is known of a word fetched from memory.</summary>
    public void Prefetch(int id) => _words.Prefetch(id);

    /// <summary>True when it makes some name.</summary>
    public bool IsTelling(int id) => _words[id].IsTelling;

    private void Recall(WordBasis from, int id, ReadOnlySpan<byte> text)
    {
        ref var word = ref _words[id];
        (word.Surprise, word.Count, word.IsTelling) = from.Find(word.Hash, text);
    }

    private void Guess(int id, ReadOnlySpan<byte> text)
    {
        ref var word = ref _words[id];
        word.Slip = CommonWordGuesses.Instance.SlipOf(text);
        if (!CommonWordGuesses.Instance.TryPart(text, out var head, out var tail)) { return; }
        byte[] spelling = [.. text[..head], .. tail];
        _spellings[id] = spelling;
        word.Signature = NameToken.SignatureOf(spelling);
    }

    private struct Word
    {
        public ulong Hash;
        public ulong Slip;
        public float Surprise;
        public int Count;
        public uint Signature;
        public int Name;
        public int Index;
        public bool IsTelling;
    }
}
