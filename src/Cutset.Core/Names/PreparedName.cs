using System.Text;

namespace Cutset.Core.Names;

/// <summary>
/// A name made ready for comparing: its words in canonical spelling with their roles and weights. Immutable, compact
/// (about 200 bytes for a usual name), made by <see cref="NamePreparer"/>. Names are comparable when one
/// preparer made both.
/// </summary>
public sealed class PreparedName
{
    /// <summary>Common words that together weigh as a rare one: General Dynamics, not General Services.</summary>
    private const double DistinctiveInformation = 1.1;

    private readonly byte[] _letters;
    private readonly NameToken[] _tokens;

    internal PreparedName(byte[] letters, NameToken[] tokens, int contentCount, in NameKeys keys, in NameTraits traits, PreparedName? alias)
    {
        _letters = letters;
        _tokens = tokens;
        ContentCount = contentCount;
        Keys = keys;
        Traits = traits;
        Alias = alias;
    }

    /// <summary>Number of words that count in a comparison: those first; legal forms and noise come after them.</summary>
    public int ContentCount { get; }

    /// <summary>Number of all words.</summary>
    public int TokenCount => _tokens.Length;

    /// <summary>Keys of the name as a whole, for blocking.</summary>
    public NameKeys Keys { get; }

    /// <summary>Another name that the text says it bears (d/b/a, f/k/a, in brackets); null for most. An alias may have
    /// one itself.</summary>
    public PreparedName? Alias { get; }

    /// <summary>True when there is nothing to compare: no letter and no digit.</summary>
    public bool IsEmpty => _tokens.Length == 0;

    /// <summary>Sum of the weights of the words that count: how much the name tells, about 1 for each rare word.</summary>
    public double Information
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < ContentCount; i++)
            {
                sum += _tokens[i].Weight;
            }

            return sum;
        }
    }

    /// <summary>True when some word is rare, or several less common ones together are, so that an equal name elsewhere
    /// is no chance. False for names of common words, places and numbers: another organisation may bear the same.</summary>
    public bool IsDistinctive
    {
        get
        {
            for (var i = 0; i < ContentCount; i++)
            {
                if (_tokens[i].Role == TokenRole.Distinctive)
                {
                    return true;
                }
            }

            return Information >= DistinctiveInformation;
        }
    }

    internal NameTraits Traits { get; }

    internal bool IsCutOff => Traits.IsCutOff;

    internal ReadOnlySpan<NameToken> Tokens => _tokens;

    internal ReadOnlySpan<NameToken> Content => _tokens.AsSpan(0, ContentCount);

    /// <summary>The role of a word, by its index below <see cref="TokenCount"/>.</summary>
    public TokenRole RoleOf(int index) => _tokens[index].Role;

    /// <summary>The weight of a word, in [0, 1].</summary>
    public double WeightOf(int index) => _tokens[index].Weight;

    /// <summary>A stable 64-bit hash of a word's canonical spelling, for blocking.</summary>
    public ulong HashOf(int index) => _tokens[index].Hash;

    /// <summary>The letters and digits of a word, upper-case ASCII.</summary>
    public ReadOnlySpan<byte> LettersOf(int index) => LettersOf(_tokens[index]);

    /// <summary>
    /// Writes the hashes of the words that count and are no numbers, the most telling first, and returns how many:
    /// names that share none of their first few are seldom the same. Ties are in the order of the hashes.
    /// </summary>
    public int WriteRareTokens(Span<ulong> hashes)
    {
        Span<float> weights = stackalloc float[Math.Min(hashes.Length, NamePreparer.MaxTokens)];
        var count = 0;
        foreach (ref readonly var token in Content)
        {
            if (token.Role == TokenRole.Number || hashes[..count].Contains(token.Hash))
            {
                continue;
            }

            var at = count;
            while (at > 0 && (weights[at - 1] < token.Weight
                || (weights[at - 1] == token.Weight && hashes[at - 1] > token.Hash)))
            {
                at--;
            }

            if (at >= weights.Length)
            {
                continue;
            }

            count = Math.Min(count + 1, weights.Length);
            for (var i = count - 1; i > at; i--)
            {
                (weights[i], hashes[i]) = (weights[i - 1], hashes[i - 1]);
            }

            (weights[at], hashes[at]) = (token.Weight, token.Hash);
        }

        return count;
    }

    /// <summary>The words in canonical spelling, legal forms and noise last.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (ref readonly var token in Tokens)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(Encoding.ASCII.GetString(LettersOf(token)));
        }

        return text.ToString();
    }

    internal ReadOnlySpan<byte> LettersOf(in NameToken token) => _letters.AsSpan(token.Start, token.Length);

    /// <summary>The letters of words that follow each other, without spaces.</summary>
    internal ReadOnlySpan<byte> LettersOf(in NameToken first, in NameToken last) =>
        _letters.AsSpan(first.Start, last.Start + last.Length - first.Start);
}
