using System.Text;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Store.Searching;

/// <summary>What a text that no name holds may have been meant to be: its words, those that no name holds put right.</summary>
internal static class NearSpelling
{
    /// <summary>A word of fewer letters is another word by any slip.</summary>
    private const int LeastLetters = 4;

    /// <summary>From so many letters on two slips are one too many to be chance.</summary>
    private const int LongWord = 7;

    /// <summary>So many spellings of one word are tried.</summary>
    private const int MostSpellings = 4;

    /// <summary>So many texts are given.</summary>
    private const int MostTexts = 8;

    /// <summary>Other spellings of a text in words that names hold, the least changed first; none where it has a word that is
    /// near no such word, or nothing is to be put right. O(letters of all words).</summary>
    internal static IReadOnlyList<string> Of(NameIndexFile file, SearchTerms terms, CancellationToken cancellationToken)
    {
        var words = new IndexWords(file);
        List<(string Text, int Slips)> texts = [("", 0)];
        foreach (var word in terms.Words)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var spellings = Spellings(words, Encoding.ASCII.GetBytes(word));
            texts = [.. texts.SelectMany(text => spellings, static (text, spelling) =>
                ($"{text.Text} {Encoding.ASCII.GetString(spelling.Word)}".TrimStart(), text.Slips + spelling.Slips))
                .OrderBy(static text => text.Item2).Take(MostTexts)];
        }

        return [.. texts.Where(static text => text.Slips > 0).Select(static text => text.Text)];
    }

    /// <summary>The word itself where some name holds it, else the nearest words: those that most names hold first.</summary>
    private static List<(byte[] Word, int Slips)> Spellings(IndexWords words, byte[] word)
    {
        if (words.At(word) >= 0) { return [(word, 0)]; }
        if (word.Length < LeastLetters) { return []; }
        var limit = word.Length < LongWord ? 1 : 2;
        var near = new List<(int Number, int Slips, long Names)>();
        for (var number = 0; number < words.Count; number++)
        {
            var other = words[number];
            if (other.Length >= LeastLetters - 1 && LetterDistance.Between(word, other, limit) is var slips && slips <= limit)
            {
                var (first, end) = words.PostingsOf(number);
                near.Add((number, slips, end - first));
            }
        }

        var least = near.Count == 0 ? 0 : near.Min(static one => one.Slips);
        return [.. near.Where(one => one.Slips == least).OrderByDescending(static one => one.Names).ThenBy(static one => one.Number)
            .Take(MostSpellings).Select(one => (words[one.Number].ToArray(), one.Slips))];
    }
}
