using System.Numerics;

namespace Cutset.Core.Names;

/// <summary>
/// Finds the long common word that an unknown word misspells by one letter (TECHNOLIGIES). Long common words are far
/// apart from each other and from most brands; short ones are not, and are left alone.
/// </summary>
internal sealed class SpellingCorrector
{
    /// <summary>Letters from which a word is corrected.</summary>
    public const int MinLength = 8;

    /// <summary>Letters that one edit can bring in and take out.</summary>
    private const int MaxOtherLetters = 2;

    /// <summary>By first letter, which is taken to be right; in the order of the table.</summary>
    private readonly List<(byte[] Word, uint Signature)>[] _words = [.. Enumerable.Range(0, 26).Select(static _ => new List<(byte[], uint)>())];

    /// <summary>Adds a word that others may misspell.</summary>
    public void Add(byte[] word)
    {
        if (word.Length >= MinLength && word[0] is >= (byte)'A' and <= (byte)'Z')
        {
            _words[word[0] - 'A'].Add((word, NameToken.SignatureOf(word)));
        }
    }

    /// <summary>The word that was meant; null when there is none.</summary>
    public byte[]? Find(ReadOnlySpan<byte> word)
    {
        if (word.Length < MinLength || word[0] is < (byte)'A' or > (byte)'Z')
        {
            return null;
        }

        var signature = NameToken.SignatureOf(word);
        foreach (var (meant, other) in _words[word[0] - 'A'])
        {
            if (Math.Abs(meant.Length - word.Length) <= 1 && BitOperations.PopCount(signature ^ other) <= MaxOtherLetters
                && WordDistance.Between(word, meant) is WordDifference.Slip or WordDifference.OneEdit or WordDifference.Plural)
            {
                return meant;
            }
        }

        return null;
    }
}
