using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cutset.Core.Names;

/// <summary>
/// Makes names ready for comparing: folds case, accents and scripts, joins spaced letters, finds legal forms, numbers,
/// places and aliases, spells abbreviations out and weighs the words. Thread-safe; the same text always gives the same
/// result. Time is linear in the text, and of a text beyond 400 characters only a hash is kept.
/// </summary>
public sealed class NamePreparer
{
    internal const int MaxTokens = 32;

    private const int MaxAliasDepth = 2;

    private readonly TokenWeights _weights;
    private readonly NameLexicon _lexicon = NameLexicon.Instance;

    /// <summary>A preparer with the built-in weights.</summary>
    public NamePreparer()
        : this(TokenWeights.BuiltIn)
    {
    }

    /// <summary>A preparer with weights learnt from the names at hand.</summary>
    public NamePreparer(TokenWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = weights;
    }

    /// <summary>The weights in use.</summary>
    public TokenWeights Weights => _weights;

    /// <summary>Prepares a name; any text is one, even an empty one.</summary>
    [SkipLocalsInit]
    public PreparedName Prepare(ReadOnlySpan<char> name)
    {
        Span<byte> letters = stackalloc byte[NameSplitter.MaxLetters];
        Span<RawToken> raw = stackalloc RawToken[NameSplitter.MaxRawTokens];
        var count = NameSplitter.Split(name, letters, raw, joinRuns: true, out var traits);
        _lexicon.Number(raw[..count]);
        var rest = name.Length > NameSplitter.MaxCharacters || count >= raw.Length
            ? StableHash.Of(MemoryMarshal.AsBytes(name)) : 0;
        // A text that ends with a bracket, a quote or a full stop was not cut off.
        var open = !name.IsEmpty && char.IsLetterOrDigit(name[^1]) ? name.Length : 0;
        return Assemble(letters, raw[..count], rest, open, traits, 0);
    }

    [SkipLocalsInit]
    private PreparedName Assemble(
        ReadOnlySpan<byte> letters, Span<RawToken> raw, ulong rest, int textLength, TextTraits traits, int depth)
    {
        var (main, alias) = depth < MaxAliasDepth ? AliasFinder.Part(_lexicon, letters, raw) : (raw.Length, 0);
        PreparedName? other = null;
        if (alias > 0)
        {
            var words = raw.Slice(main, alias);
            foreach (ref var word in words)
            {
                word.Bracket = 0;
            }

            other = Assemble(letters, words, 0, 0, traits, depth + 1);
        }

        TokenClassifier.Complete(_lexicon, letters, raw[..main], textLength);
        Span<WorkToken> work = stackalloc WorkToken[NameSplitter.MaxRawTokens];
        Span<byte> canonical = stackalloc byte[NameSplitter.MaxLetters];
        var count = TokenClassifier.Classify(_lexicon, letters, raw[..main], work, canonical);
        return NameAssembler.Assemble(new NameParts(letters, raw[..main], canonical, traits, textLength), work[..count], _weights, rest, other);
    }
}
