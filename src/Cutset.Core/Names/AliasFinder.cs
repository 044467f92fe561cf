namespace Cutset.Core.Names;

/// <summary>Parts a text into the name and another name that it mentions: d/b/a, f/k/a, c/o, brackets.</summary>
internal static class AliasFinder
{
    private const int OldestYear = 1800;
    private const int LatestYear = 2099;
    private const int MaxOwnerWords = 5;

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
            if (IsSlashed(letters, raw[i], raw[i + 1], (byte)'C', (byte)'O'))
            {
                return (i, 0);
            }

            if (OwnerLength(lexicon, letters, raw[i..count]) is var owner && owner > 0)
            {
                raw[(i + owner)..count].CopyTo(raw[i..]);
                return Part(lexicon, letters, raw[..(count - owner)]);
            }

            var marker = IsSlashed(letters, raw[i], raw[i + 1], (byte)'T', (byte)'A') ? 2
                : IsBracketedNow(letters, raw[i - 1], raw[i]) ? 1
                : MarkerLength(lexicon, raw[i..count]);
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
            if (i == 1 && raw[1].Bracket != 0 && raw[0].Bracket == 0 && AcronymWords(letters, raw[..count]) is var words && words > 0)
            {
                return MoveBack(raw[..count], 1, 1, 1 + words);
            }

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

    /// <summary>
    /// Number of words that tell whose the organisation is: "a division of Norcross", or "an AWS company" at the end.
    /// 0 when the text goes on otherwise.
    /// </summary>
    private static int OwnerLength(NameLexicon lexicon, ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw)
    {
        var end = raw.Length;
        if (raw[0].Bracket != 0)
        {
            for (end = 1; end < raw.Length && raw[end].Bracket == raw[0].Bracket;)
            {
                end++;
            }
        }

        for (var words = Math.Min(lexicon[raw[0].Word].MaxPhrase, end); words > 0; words--)
        {
            if (lexicon.FindPhrase(raw[..words]) is { Kind: PhraseKind.Owner })
            {
                return end;
            }
        }

        if (raw[0].Bracket != 0 && end >= 3 && letters.Slice(raw[0].Start, raw[0].Length).SequenceEqual("PART"u8)
            && letters.Slice(raw[1].Start, raw[1].Length).SequenceEqual("OF"u8))
        {
            return end;
        }

        var article = letters.Slice(raw[0].Start, raw[0].Length);
        var isClause = article.SequenceEqual("AN"u8)
            || (article.SequenceEqual("A"u8) && (raw[0].AfterComma || raw[0].Bracket != 0));
        return isClause && end is >= 3 and <= MaxOwnerWords
            && letters.Slice(raw[end - 1].Start, raw[end - 1].Length) is var last
            && (last.SequenceEqual("COMPANY"u8) || last.SequenceEqual("BUSINESS"u8)) ? end : 0;
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

    private static bool IsBracketedNow(ReadOnlySpan<byte> letters, in RawToken before, in RawToken token) =>
        token.Bracket != 0 && token.Bracket != before.Bracket && letters.Slice(token.Start, token.Length).SequenceEqual("NOW"u8);

    /// <summary>True for two letters with a slash between.</summary>
    private static bool IsSlashed(ReadOnlySpan<byte> letters, in RawToken first, in RawToken second, byte one, byte other) =>
        first.Length == 1 && second.Length == 1 && second.AfterSlash && letters[first.Start] == one && letters[second.Start] == other;

    private static bool IsRegistryNumber(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3 || word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        return word.Length != 4 || !System.Buffers.Text.Utf8Parser.TryParse(word, out int year, out _)
            || year is < OldestYear or > LatestYear;
    }

    /// <summary>Number of words in the bracket after the first word that it abbreviates: IBM (International Business
    /// Machines); 0 otherwise.</summary>
    private static int AcronymWords(ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw)
    {
        var end = 1;
        while (end < raw.Length && raw[end].Bracket == raw[1].Bracket)
        {
            end++;
        }

        return end >= 3 && raw[0].Length >= 2
            && IsAcronymOf(letters.Slice(raw[0].Start, raw[0].Length), letters, raw[1..end]) ? end - 1 : 0;
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
