using System.Collections.Frozen;

namespace Cutset.Core.Names;

/// <summary>
/// How much each word tells: a rare word much, a common one little. The built-in table holds the common words of
/// organisations' names; learning from the names at hand adds the words that are common there. Immutable.
/// </summary>
/// <remarks>
/// A word in the share r of all names weighs (ln(1/r) / ln(10⁶))^1.5, within [0.05, 1]. The share is that of the
/// built-in table, taken as 100,000 names, together with the names learnt, so that a small file changes little and a
/// large one decides.
/// </remarks>
public sealed class TokenWeights
{
    private const double BuiltInNames = 100_000;

    /// <summary>In so many ways a list may write one company.</summary>
    private const double Spellings = 10;

    private static readonly double Scale = Math.Log(1_000_000);
    private readonly FrozenDictionary<ulong, int> _counts;

    private readonly float _unknown;

    private readonly double _spellings;

    private TokenWeights(FrozenDictionary<ulong, int> counts, long names, double spellings = 0)
    {
        _counts = counts;
        _spellings = spellings * BuiltInNames / (BuiltInNames + names);
        Names = names;
        _unknown = WeightOf(NameLexicon.UnknownRate, 0);
    }

    /// <summary>The built-in table alone.</summary>
    public static TokenWeights BuiltIn { get; } = new(FrozenDictionary<ulong, int>.Empty, 0);

    /// <summary>Number of distinct names learnt from; 0 for the built-in table.</summary>
    public long Names { get; }

    /// <summary>
    /// Learns from names. Names that differ only in case, punctuation and legal form count once, so that a company that
    /// is often listed does not make its own name common. The order of the names does not matter. O(n); words that
    /// occur once are not kept.
    /// </summary>
    public static TokenWeights Learn(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var preparer = new NamePreparer();
        return Learn(names.Select(name => preparer.Prepare(name)));
    }

    /// <summary>Learns from names that are prepared already, with whatever weights.</summary>
    public static TokenWeights Learn(IEnumerable<PreparedName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var seen = new HashSet<ulong>();
        var counts = new Dictionary<ulong, int>();
        foreach (var name in names)
        {
            if (!name.IsEmpty && seen.Add(name.Keys.Fingerprint))
            {
                foreach (ref readonly var token in name.Content)
                {
                    counts[token.Hash] = counts.GetValueOrDefault(token.Hash) + 1;
                }
            }
        }

        return new TokenWeights(counts.Where(static pair => pair.Value > 1).ToFrozenDictionary(), seen.Count);
    }

    /// <summary>The number of learnt names that hold a word, by its hash; 0 also for one.</summary>
    public int CountOf(ulong tokenHash) => _counts.GetValueOrDefault(tokenHash);

    /// <summary>The same, but the first ten names that hold a word count for less the fewer names there are: in a list
    /// they are as often one company's spellings and divisions as companies.</summary>
    internal TokenWeights LessSpellings() => new(_counts, Names, Spellings);

    /// <summary>The words counted, by hash, and their counts; with <see cref="Names"/> all that was learnt.</summary>
    internal IEnumerable<KeyValuePair<ulong, int>> Counts => _counts;

    /// <summary>Weights with counts that were learnt before.</summary>
    internal static TokenWeights Of(IEnumerable<KeyValuePair<ulong, int>> counts, long names) => new(counts.ToFrozenDictionary(), names);

    internal float WeightOf(ulong hash, float builtInRate)
    {
        var count = Names == 0 ? 0 : _counts.GetValueOrDefault(hash);
        return count == 0 && builtInRate == NameLexicon.UnknownRate ? _unknown : WeightOf(builtInRate, count);
    }

    private float WeightOf(float builtInRate, int count)
    {
        var others = Math.Max(0, count - _spellings);
        var rate = ((builtInRate * BuiltInNames) + others) / (BuiltInNames + Names);
        var share = Math.Clamp(-Math.Log(rate) / Scale, 0, 1);
        return (float)Math.Clamp(share * Math.Sqrt(share), 0.05, 1);
    }
}
