namespace Cutset.Core.Names;

/// <summary>What a text was split into, for assembling a name of it.</summary>
/// <param name="letters">Letters of the words as written.</param>
/// <param name="raw">The words as written.</param>
/// <param name="canonical">Letters of the words in canonical spelling.</param>
/// <param name="text">What folding found.</param>
/// <param name="textLength">Characters of a text that may have been cut off; 0 for one that was not.</param>
internal readonly ref struct NameParts(
    ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw, ReadOnlySpan<byte> canonical, TextTraits text, int textLength)
{
    /// <summary>The words as written.</summary>
    public ReadOnlySpan<RawToken> Raw { get; } = raw;

    /// <summary>What folding found.</summary>
    public TextTraits Text { get; } = text;

    /// <summary>Characters of a text that may have been cut off; 0 for one that was not.</summary>
    public int TextLength { get; } = textLength;

    private readonly ReadOnlySpan<byte> _letters = letters;
    private readonly ReadOnlySpan<byte> _canonical = canonical;

    /// <summary>The letters of a word as written.</summary>
    public ReadOnlySpan<byte> Written(in RawToken token) => _letters.Slice(token.Start, token.Length);

    /// <summary>The letters of a word in canonical spelling.</summary>
    public ReadOnlySpan<byte> Canonical(in WorkToken token) => _canonical.Slice(token.Start, token.Length);
}
