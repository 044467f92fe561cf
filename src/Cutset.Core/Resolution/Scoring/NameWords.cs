using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// The words that count of all names, in flat arrays: a number for each distinct word, and the letters of each name
/// without spaces. Comparing two names touches two short runs of memory and no object.
/// </summary>
internal sealed class NameWords
{
    /// <summary>ln(10⁶): the rarity that weighs 1 in <see cref="TokenWeights"/>.</summary>
    private const double Scale = 13.815510557964274;

    /// <summary>Common words go together more often than by chance ("building maintenance services").</summary>
    private const double CommonDiscount = 0.75;

    private const int RoleBits = 3;
    private const int MaxLetters = byte.MaxValue;

    private readonly int[] _starts;
    private readonly int[] _words;
    private readonly int[] _letterStarts;
    private readonly byte[] _letters;
    private readonly byte[] _ends;
    private readonly ulong[] _hashes;
    private readonly ulong[] _slips;
    private readonly float[] _surprises;
    private readonly int[] _counts;
    private readonly uint[] _signatures;
    private readonly uint[] _wordSignatures;

    /// <summary>Numbers the words of all names. O(letters).</summary>
    public NameWords(PreparedName[] names, CancellationToken cancellationToken)
    {
        var words = 0L;
        foreach (var name in names) { words += name.ContentCount; }
        (_starts, _words) = (new int[names.Length + 1], new int[words]);
        (_letterStarts, _signatures) = (new int[names.Length + 1], new uint[names.Length]);
        _ends = new byte[words];
        var numbers = new Numbers();
        var letters = new ArrayBufferWriter<byte>(checked((int)Math.Max(16, words * 6)));
        var word = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if ((i & 0xFFFF) == 0) { cancellationToken.ThrowIfCancellationRequested(); }
            foreach (ref readonly var token in names[i].Content)
            {
                var id = numbers.Add(token, names[i].LettersOf(token));
                var text = numbers.SpellingOf(id) is { } spelling ? spelling : names[i].LettersOf(token);
                letters.Write(text[..Math.Min(text.Length, MaxLetters - (letters.WrittenCount - _letterStarts[i]))]);
                _signatures[i] |= NameToken.SignatureOf(text);
                _ends[word] = (byte)(letters.WrittenCount - _letterStarts[i]);
                _words[word++] = (id << RoleBits) | (int)token.Role;
            }

            (_starts[i + 1], _letterStarts[i + 1]) = (word, letters.WrittenCount);
        }

        _letters = letters.WrittenSpan.ToArray();
        (_surprises, _counts, _wordSignatures) = ([.. numbers.Surprises], [.. numbers.Counts], [.. numbers.Signatures]);
        (_hashes, _slips) = ([.. numbers.Hashes], [.. numbers.Slips]);
    }

    /// <summary>The words of a name: numbers with roles; see <see cref="IsSame"/>.</summary>
    public ReadOnlySpan<int> Of(int name) => _words.AsSpan(_starts[name], _starts[name + 1] - _starts[name]);

    /// <summary>The letters of a word of a name; of very long names, none.</summary>
    public ReadOnlySpan<byte> WordOf(int name, int index)
    {
        var at = _starts[name] + index;
        var from = index == 0 ? 0 : _ends[at - 1];
        return _letters.AsSpan(_letterStarts[name] + from, _ends[at] - from);
    }

    /// <summary>The letters of some words of a name that follow each other.</summary>
    public ReadOnlySpan<byte> WordsOf(int name, int first, int last)
    {
        var at = _starts[name];
        var from = first == 0 ? 0 : _ends[at + first - 1];
        return _letters.AsSpan(_letterStarts[name] + from, _ends[at + last] - from);
    }

    /// <summary>True for a word of the lexicon.</summary>
    public bool IsKnown(int word) => NameLexicon.Instance.IndexOf(_hashes[word >> RoleBits]) != 0;

    /// <summary>True when a word of a name ends after so many of its letters.</summary>
    public bool EndsAt(int name, int letters) =>
        _ends.AsSpan(_starts[name], _starts[name + 1] - _starts[name]).Contains((byte)letters);

    /// <summary>Which letters a word holds.</summary>
    public uint WordSignatureOf(int word) => _wordSignatures[word >> RoleBits];

    /// <summary>The letters of a name without spaces.</summary>
    public ReadOnlySpan<byte> LettersOf(int name) =>
        _letters.AsSpan(_letterStarts[name], _letterStarts[name + 1] - _letterStarts[name]);

    /// <summary>Which letters a name holds.</summary>
    public uint SignatureOf(int name) => _signatures[name];

    /// <summary>True when two entries of <see cref="Of"/> are the same word, in whatever role.</summary>
    public static bool IsSame(int a, int b) => a >> RoleBits == b >> RoleBits;

    /// <summary>The role of a word where it stands.</summary>
    public static TokenRole RoleOf(int word) => (TokenRole)(word & ((1 << RoleBits) - 1));

    /// <summary>-ln of the share of names that hold the word.</summary>
    public float SurpriseOf(int word) => _surprises[word >> RoleBits];

    /// <summary>-ln of the product of the shares of a name's words.</summary>
    public float SurpriseOfName(int name)
    {
        var sum = 0f;
        foreach (var word in Of(name)) { sum += SurpriseOf(word); }
        return sum;
    }

    /// <summary>How many distinct names hold the word.</summary>
    public int CountOf(int word) => _counts[word >> RoleBits];

    /// <summary>
    /// Slips that part two words of which at least one may be a common word misspelt: 1 when the other is that word, 2 when
    /// both may be; 0 when neither.
    /// </summary>
    public int SlipsOfCommon(int a, int b)
    {
        var (x, y) = (_slips[a >> RoleBits], _slips[b >> RoleBits]);
        return (x | y) == 0 ? 0 : x == _hashes[b >> RoleBits] || y == _hashes[a >> RoleBits] ? 1 : x == y ? 2 : 0;
    }

    /// <summary>Letters by which two signatures differ.</summary>
    public static int Differing(uint a, uint b) => BitOperations.PopCount(a ^ b);

    /// <summary>Numbers for distinct words, with what is known of each.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<ulong, int> _ids = [];
        private readonly Dictionary<int, byte[]> _spellings = [];

        public List<float> Surprises { get; } = [];

        public List<int> Counts { get; } = [];

        public List<uint> Signatures { get; } = [];

        public List<ulong> Hashes { get; } = [];

        public List<ulong> Slips { get; } = [];

        /// <summary>Counts a word and returns its number.</summary>
        public int Add(in NameToken token, ReadOnlySpan<byte> text)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, token.Hash, out var known);
            if (!known)
            {
                id = Counts.Count;
                Counts.Add(0);
                Surprises.Add(0);
                Hashes.Add(token.Hash);
                Slips.Add(0);
                Signatures.Add(token.Signature);
                if (token.Role is TokenRole.Distinctive or TokenRole.Common && NameLexicon.Instance.IndexOf(token.Hash) == 0) { Guess(id, text); }
            }

            // A word's weight is a power of the logarithm of its share: undone here, logarithms add up to a name's.
            var surprise = Scale * Math.Pow(token.Weight, 2.0 / 3);
            if (token.Role != TokenRole.Distinctive) { surprise *= CommonDiscount; }
            Surprises[id] = Math.Max(Surprises[id], (float)surprise);
            Counts[id]++;
            return id;
        }

        /// <summary>The letters of a word that holds a common one, that one spelt canonically; null for all others.</summary>
        public byte[]? SpellingOf(int id) => _spellings.GetValueOrDefault(id);

        private void Guess(int id, ReadOnlySpan<byte> text)
        {
            Slips[id] = CommonWordGuesses.Instance.SlipOf(text);
            if (!CommonWordGuesses.Instance.TryPart(text, out var head, out var tail)) { return; }
            byte[] spelling = [.. text[..head], .. tail];
            _spellings[id] = spelling;
            Signatures[id] = NameToken.SignatureOf(spelling);
        }
    }
}
