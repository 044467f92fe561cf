namespace Cutset.Core.Names;

/// <summary>
/// Finds the long common word that an unknown word misspells by one letter (TECHNOLIGIES). Long common words are far
/// apart from each other and from most brands; short ones are not, and are left alone.
/// </summary>
internal sealed class SpellingCorrector
{
    /// <summary>Letters from which a word is corrected.</summary>
    public const int MinLength = 8;

    private const int MaxLength = 24;

    private readonly Dictionary<ulong, byte[]> _nearby = [];

    /// <summary>Adds a word that others may misspell.</summary>
    public void Add(byte[] word)
    {
        if (word.Length < MinLength)
        {
            return;
        }

        Span<byte> shorter = stackalloc byte[MaxLength];
        _nearby.TryAdd(StableHash.Of(word), word);
        for (var i = 1; i < word.Length && word.Length <= MaxLength; i++)
        {
            _nearby.TryAdd(HashWithout(word, i, shorter), word);
        }
    }

    /// <summary>The word that was meant; null when there is none. The first letter is taken to be right.</summary>
    public byte[]? Find(ReadOnlySpan<byte> word)
    {
        if (word.Length is < MinLength or > MaxLength)
        {
            return null;
        }

        Span<byte> shorter = stackalloc byte[MaxLength];
        if (_nearby.TryGetValue(StableHash.Of(word), out var meant) && IsSlip(word, meant))
        {
            return meant;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (_nearby.TryGetValue(HashWithout(word, i, shorter), out meant) && IsSlip(word, meant))
            {
                return meant;
            }
        }

        return null;
    }

    private static bool IsSlip(ReadOnlySpan<byte> word, ReadOnlySpan<byte> meant) => word[0] == meant[0]
        && WordDistance.Between(word, meant) is WordDifference.Slip or WordDifference.OneEdit or WordDifference.Plural;

    private static ulong HashWithout(ReadOnlySpan<byte> word, int index, Span<byte> shorter)
    {
        word[..index].CopyTo(shorter);
        word[(index + 1)..].CopyTo(shorter[index..]);
        return StableHash.Of(shorter[..(word.Length - 1)]);
    }
}
