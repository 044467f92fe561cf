namespace Cutset.Core.Names;

/// <summary>Parts a text into the name and another name that it mentions: d/b/a, f/k/a, c/o, brackets.</summary>
internal static class AliasFinder
{
    private const int OldestYear = 1800;
    private const int LatestYear = 2099;

    /// <summary>
    /// Brings the words of the name itself to the front, in order, and those of the other name after them. Returns how
    /// many there are of each. Words after "c/o", and numbers in brackets that are no years (a registry's own), are
    /// dropped.
    /// </summary>
    public static (int Main, int Alias) Part(NameLexicon lexicon, ReadOnlySpan<byte> letters, Span<RawToken> raw)
    {
        var count = raw.Length;
        for (var i = 1; i + 1 < count; i++)
        {
            if (IsCareOf(letters, raw[i], raw[i + 1]))
            {
                return (i, 0);
            }

            var marker = MarkerLength(lexicon, raw[i..count]);
            if (marker == 0 || i + marker >= count)
            {
                continue;
            }

            var from = i + marker;
            var bracket = raw[i].Bracket;
            if (bracket == 0)
            {
                raw[from..count].CopyTo(raw[i..]);
                return (i, count - from);
            }

            var to = from;
            while (to < count && raw[to].Bracket == bracket)
            {
                to++;
            }

            return MoveBack(raw, i, from, to);
        }

        return PartBrackets(letters, raw);
    }

    private static (int Main, int Alias) PartBrackets(ReadOnlySpan<byte> letters, Span<RawToken> raw)
    {
        var count = raw.Length;
        for (var i = 0; i < count; i++)
        {
            if (raw[i].Bracket == 0 || (i > 0 && raw[i - 1].Bracket == raw[i].Bracket)
                || (i + 1 < count && raw[i + 1].Bracket == raw[i].Bracket))
            {
                continue;
            }

            // A single word in brackets.
            var word = letters.Slice(raw[i].Start, raw[i].Length);
            if (IsRegistryNumber(word) && count > 1)
            {
                raw[(i + 1)..count].CopyTo(raw[i..]);
                return PartBrackets(letters, raw[..(count - 1)]);
            }

            if (i >= 2 && IsAcronymOf(word, letters, raw[..i]))
            {
                return MoveBack(raw[..count], i, i, i + 1);
            }
        }

        return (count, 0);
    }

    private static (int Main, int Alias) MoveBack(Span<RawToken> raw, int gap, int from, int to)
    {
        Span<RawToken> alias = stackalloc RawToken[to - from];
        raw[from..to].CopyTo(alias);
        raw[to..].CopyTo(raw[gap..]);
        var main = gap + raw.Length - to;
        alias.CopyTo(raw[main..]);
        return (main, alias.Length);
    }

    private static int MarkerLength(NameLexicon lexicon, ReadOnlySpan<RawToken> raw)
    {
        for (var words = Math.Min(lexicon[raw[0].Word].MaxPhrase, raw.Length); words > 0; words--)
        {
            if (lexicon.FindPhrase(raw[..words]) is { Kind: PhraseKind.AliasMarker })
            {
                return words;
            }
        }

        return 0;
    }

    private static bool IsCareOf(ReadOnlySpan<byte> letters, in RawToken first, in RawToken second) =>
        first.Length == 1 && second.Length == 1 && second.AfterSlash
        && letters[first.Start] == (byte)'C' && letters[second.Start] == (byte)'O';

    private static bool IsRegistryNumber(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3 || word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        return word.Length != 4 || !System.Buffers.Text.Utf8Parser.TryParse(word, out int year, out _)
            || year is < OldestYear or > LatestYear;
    }

    private static bool IsAcronymOf(ReadOnlySpan<byte> word, ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> name)
    {
        var met = 0;
        foreach (ref readonly var token in name)
        {
            if (met < word.Length && letters[token.Start] == word[met])
            {
                met++;
            }
        }

        return word.Length >= 2 && met == word.Length && name[0].Length > 0 && letters[name[0].Start] == word[0];
    }
}
