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
    private readonly float[] _surprises;
    private readonly int[] _counts;
    private readonly uint[] _signatures;
    private readonly uint[] _wordSignatures;

    /// <summary>Numbers the words of all names. O(letters).</summary>
    public NameWords(PreparedName[] names, CancellationToken cancellationToken)
    {
        var (words, letters) = (0L, 0L);
        foreach (var name in names)
        {
            words += name.ContentCount;
            foreach (ref readonly var token in name.Content) { letters += token.Length; }
        }

        (_starts, _words) = (new int[names.Length + 1], new int[words]);
        (_letterStarts, _letters, _signatures) = (new int[names.Length + 1], new byte[letters], new uint[names.Length]);
        _ends = new byte[words];
        var ids = new Dictionary<ulong, int>();
        var surprises = new List<float>();
        var counts = new List<int>();
        var signatures = new List<uint>();
        var (word, letter) = (0, 0);
        for (var i = 0; i < names.Length; i++)
        {
            if ((i & 0xFFFF) == 0) { cancellationToken.ThrowIfCancellationRequested(); }
            foreach (ref readonly var token in names[i].Content)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, token.Hash, out var known);
                if (!known)
                {
                    id = counts.Count;
                    counts.Add(0);
                    surprises.Add(0);
                    signatures.Add(token.Signature);
                }

                // A word's weight is a power of the logarithm of its share: undone here, logarithms add up to a name's.
                var surprise = Scale * Math.Pow(token.Weight, 2.0 / 3);
                if (token.Role != TokenRole.Distinctive) { surprise *= CommonDiscount; }
                surprises[id] = Math.Max(surprises[id], (float)surprise);
                counts[id]++;
                var text = names[i].LettersOf(token);
                text = text[..Math.Min(text.Length, MaxLetters - (letter - _letterStarts[i]))];
                text.CopyTo(_letters.AsSpan(letter));
                letter += text.Length;
                _signatures[i] |= token.Signature;
                _ends[word] = (byte)(letter - _letterStarts[i]);
                _words[word++] = (id << RoleBits) | (int)token.Role;
            }

            (_starts[i + 1], _letterStarts[i + 1]) = (word, letter);
        }

        (_surprises, _counts, _wordSignatures) = ([.. surprises], [.. counts], [.. signatures]);
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

    /// <summary>Letters by which two signatures differ.</summary>
    public static int Differing(uint a, uint b) => BitOperations.PopCount(a ^ b);
}
