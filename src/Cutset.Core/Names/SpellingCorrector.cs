using System.Numerics;
using System.Runtime.InteropServices;

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

    /// <summary>Longest word that is kept.</summary>
    private const int MaxLength = 20;

    /// <summary>By first letter, which is taken to be right, and length; each in the order of the table.</summary>
    private readonly List<byte[]>[] _words =
        [.. Enumerable.Range(0, 26 * (MaxLength + 1)).Select(static _ => new List<byte[]>())];

    /// <summary>Their letters, in the same order, side by side: most words end here.</summary>
    private readonly List<uint>[] _signatures =
        [.. Enumerable.Range(0, 26 * (MaxLength + 1)).Select(static _ => new List<uint>())];

    /// <summary>Adds a word that others may misspell.</summary>
    public void Add(byte[] word)
    {
        if (word.Length is >= MinLength and <= MaxLength && word[0] is >= (byte)'A' and <= (byte)'Z')
        {
            _words[Place(word[0], word.Length)].Add(word);
            _signatures[Place(word[0], word.Length)].Add(NameToken.SignatureOf(word));
        }
    }

    /// <summary>The word that was meant, an equally long one before a shorter and a longer; null when there is none.</summary>
    public byte[]? Find(ReadOnlySpan<byte> word)
    {
        if (word.Length is < MinLength or > MaxLength || word[0] is < (byte)'A' or > (byte)'Z')
        {
            return null;
        }

        var signature = NameToken.SignatureOf(word);
        return Find(word, signature, word.Length)
            ?? (word.Length > MinLength ? Find(word, signature, word.Length - 1) : null)
            ?? (word.Length < MaxLength ? Find(word, signature, word.Length + 1) : null);
    }

    private byte[]? Find(ReadOnlySpan<byte> word, uint signature, int length)
    {
        var place = Place(word[0], length);
        var signatures = CollectionsMarshal.AsSpan(_signatures[place]);
        for (var i = 0; i < signatures.Length; i++)
        {
            if (BitOperations.PopCount(signature ^ signatures[i]) <= MaxOtherLetters
                && WordDistance.WithinOneEdit(word, _words[place][i])
                    is WordDifference.Slip or WordDifference.OneEdit or WordDifference.Plural)
            {
                return _words[place][i];
            }
        }

        return null;
    }

    private static int Place(byte first, int length) => ((first - 'A') * (MaxLength + 1)) + length;
}
