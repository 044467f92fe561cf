using System.Numerics;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// The words that count of all names, in flat arrays: a number for each distinct word, and the letters of each name
/// without spaces. Comparing two names touches two short runs of memory and no object.
/// </summary>
internal sealed class NameWords
{
    private const int RoleBits = 3;
    private const int MaxLetters = byte.MaxValue;
    private const int LeastWithForm = 4;
    private const int MostWithForm = 6;

    /// <summary>-ln of the share of the names with a common word that hold nothing else: one in twenty.</summary>
    private const float NothingElse = 3;

    /// <summary>Names have so many words, and letters in these, in the middle.</summary>
    private const int UsualWords = 3;
    private const int UsualLetters = 21;

    private readonly GrowingArray<int> _starts;
    private readonly GrowingArray<int> _letterStarts;
    private readonly GrowingArray<int> _words;
    private readonly GrowingArray<byte> _ends;
    private readonly GrowingArray<byte> _letters;
    private readonly GrowingArray<uint> _signatures;
    private readonly WordNumbers _numbers;

    /// <summary>No names yet.</summary>
    /// <param name="basis">What an earlier run learnt of words; null: it is learnt from the names that are added.</param>
    /// <param name="names">How many there will be, about.</param>
    public NameWords(WordBasis? basis, int names)
    {
        (_starts, _letterStarts, _signatures) = (new(names + 1), new(names + 1), new(names + 1));
        (_words, _ends, _letters) = (new((names * UsualWords) + 1), new((names * UsualWords) + 1), new((names * UsualLetters) + 1));
        _numbers = new WordNumbers(basis);
        _starts.Add(0);
        _letterStarts.Add(0);
    }

    /// <summary>Number of names.</summary>
    public int Count => _signatures.Count;

    /// <summary>Number of distinct words; they have the numbers below.</summary>
    public int WordCount => _numbers.Count;

    /// <summary>Has fetched from memory where the words of a name lie.</summary>
    public void Prefetch(int name)
    {
        _starts.Prefetch(name);
        _letterStarts.Prefetch(name);
        _signatures.Prefetch(name);
    }

    /// <summary>Has the words and letters of a name fetched from memory.</summary>
    public void PrefetchRuns(int name)
    {
        _words.Prefetch(_starts[name]);
        _ends.Prefetch(_starts[name]);
        _letters.Prefetch(_letterStarts[name]);
    }

    /// <summary>Has fetched from memory what is known of the words of a name.</summary>
    public void PrefetchNumbers(int name)
    {
        foreach (var word in Of(name)) { _numbers.Prefetch(NumberOf(word)); }
    }

    /// <summary>Adds a name and returns its number, from 0. Amortised O(letters).</summary>
    public int Add(PreparedName name)
    {
        var first = _letters.Count;
        var signature = 0u;
        foreach (ref readonly var token in name.Content)
        {
            var id = _numbers.Add(token, name.LettersOf(token), Count, _words.Count - _starts[Count]);
            var text = _numbers.SpellingOf(id) is { } spelling ? spelling : name.LettersOf(token);
            _letters.Add(text[..Math.Min(text.Length, MaxLetters - (_letters.Count - first))]);
            signature |= NameToken.SignatureOf(text);
            _ends.Add((byte)(_letters.Count - first));
            _words.Add((id << RoleBits) | (int)token.Role);
        }

        _signatures.Add(signature);
        _starts.Add(_words.Count);
        _letterStarts.Add(_letters.Count);
        return Count - 1;
    }

    /// <summary>All that is known of the words, for later runs.</summary>
    public WordBasis Learn(TokenWeights weights) => _numbers.Learn(weights);

    /// <summary>The words of a name: numbers with roles; see <see cref="IsSame"/>.</summary>
    public ReadOnlySpan<int> Of(int name) => _words.Slice(_starts[name], _starts[name + 1] - _starts[name]);

    /// <summary>The letters of a word of a name; of very long names, none.</summary>
    public ReadOnlySpan<byte> WordOf(int name, int index)
    {
        var at = _starts[name] + index;
        var from = index == 0 ? 0 : _ends[at - 1];
        return _letters.Slice(_letterStarts[name] + from, _ends[at] - from);
    }

    /// <summary>The letters of some words of a name that follow each other.</summary>
    public ReadOnlySpan<byte> WordsOf(int name, int first, int last)
    {
        var at = _starts[name];
        var from = first == 0 ? 0 : _ends[at + first - 1];
        return _letters.Slice(_letterStarts[name] + from, _ends[at + last] - from);
    }

    /// <summary>How often a distinct word occurs, its hash and its letters in the first name that holds it; false for a word
    /// that nowhere makes a name.</summary>
    /// <param name="number">Number of the word, below <see cref="WordCount"/>.</param>
    /// <param name="word">What is known of it.</param>
    public bool TryGetTelling(int number, out TellingWord word)
    {
        var (name, index) = _numbers.FirstOf(number);
        word = new TellingWord(_numbers.HashOf(number), _numbers.CountOf(number), name, index);
        return _numbers.IsTelling(number);
    }

    /// <summary>True for a word of the lexicon.</summary>
    public bool IsKnown(int word) => NameLexicon.Instance.IndexOf(HashOf(word)) != 0;

    /// <summary>True when a word of a name ends after so many of its letters.</summary>
    public bool EndsAt(int name, int letters) =>
        _ends.Slice(_starts[name], _starts[name + 1] - _starts[name]).Contains((byte)letters);

    /// <summary>Which letters a word holds.</summary>
    public uint WordSignatureOf(int word) => _numbers.SignatureOf(word >> RoleBits);

    /// <summary>The letters of a name without spaces.</summary>
    public ReadOnlySpan<byte> LettersOf(int name) =>
        _letters.Slice(_letterStarts[name], _letterStarts[name + 1] - _letterStarts[name]);

    /// <summary>Of a name of one short word whose last letter may stand for a legal form (SAIC, GTSI) the key of the others as
    /// initials (<see cref="NameKeys.Acronym"/>); 0 for all other names.</summary>
    public ulong AcronymLessForm(int name)
    {
        var letters = LettersOf(name);
        return letters.Length is >= LeastWithForm and <= MostWithForm && Of(name).Length == 1 && letters[^1] is (byte)'C' or (byte)'I' or (byte)'L'
            ? StableHash.Of(letters[..^1]) : 0;
    }

    /// <summary>Which letters a name holds.</summary>
    public uint SignatureOf(int name) => _signatures[name];

    /// <summary>True when two entries of <see cref="Of"/> are the same word, in whatever role.</summary>
    public static bool IsSame(int a, int b) => a >> RoleBits == b >> RoleBits;

    /// <summary>The role of a word where it stands.</summary>
    public static TokenRole RoleOf(int word) => (TokenRole)(word & ((1 << RoleBits) - 1));

    /// <summary>The number of a word, whatever its role.</summary>
    public static int NumberOf(int word) => word >> RoleBits;

    /// <summary>-ln of the share of names that hold the word.</summary>
    public float SurpriseOf(int word) => _numbers.SurpriseOf(word >> RoleBits);

    /// <summary>-ln of the product of the shares of a name's words.</summary>
    public float SurpriseOfName(int name)
    {
        var sum = 0f;
        foreach (var word in Of(name)) { sum += SurpriseOf(word); }
        return sum;
    }

    /// <summary>The same of a name that is all of another: of the names that hold a common word few hold nothing else, so that two
    /// that do have more in common than it.</summary>
    public float SurpriseOfWhole(int name)
    {
        var words = Of(name);
        return SurpriseOfName(name) + (words.Length == 1 && RoleOf(words[0]) != TokenRole.Distinctive ? NothingElse : 0);
    }

    /// <summary>How many distinct names hold the word.</summary>
    public int CountOf(int word) => _numbers.CountOf(word >> RoleBits);

    /// <summary>The stable hash of a word (<see cref="NameToken.Hash"/>).</summary>
    public ulong HashOf(int word) => _numbers.HashOf(word >> RoleBits);

    /// <summary>The same by the word's number, below <see cref="WordCount"/>.</summary>
    public ulong HashOfNumber(int number) => _numbers.HashOf(number);

    /// <summary>
    /// Slips that part two words of which at least one may be a common word misspelt: 1 when the other is that word, 2 when
    /// both may be; 0 when neither.
    /// </summary>
    public int SlipsOfCommon(int a, int b)
    {
        var (x, y) = (_numbers.SlipOf(a >> RoleBits), _numbers.SlipOf(b >> RoleBits));
        return (x | y) == 0 ? 0 : x == HashOf(b) || y == HashOf(a) ? 1 : x == y ? 2 : 0;
    }

    /// <summary>Letters by which two signatures differ.</summary>
    public static int Differing(uint a, uint b) => BitOperations.PopCount(a ^ b);
}
