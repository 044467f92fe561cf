using System.Buffers.Text;

namespace Cutset.Core.Names;

/// <summary>Finds the legal forms, places, numbers and noise among the words of a name, and spells them canonically.</summary>
internal static class TokenClassifier
{
    private const int MaxPhraseWords = 8;
    private const int MinFormLetters = 4;
    private const int MinRegistryDigits = 3;
    private const int MinMisspeltLetters = 6;
    private const int MaxPlaceWords = 3;

    private static readonly byte[][] FormWords =
        [[.. "COMPANY"u8], [.. "CORPORATION"u8], [.. "INCORPORATED"u8], [.. "LIMITED"u8], [.. "PARTNERSHIP"u8]];

    private static ReadOnlySpan<byte> LiabilityWord => "LIABILITY"u8;

    /// <summary>
    /// Classifies. The canonical letters of word i go to <paramref name="canonical"/>, one after the other. Returns the
    /// number of words written; never more than <paramref name="work"/> holds.
    /// </summary>
    public static int Classify(
        NameLexicon lexicon, ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw, Span<WorkToken> work, Span<byte> canonical)
    {
        Span<TokenRole> forms = stackalloc TokenRole[raw.Length];
        forms.Clear();
        Span<byte> lengths = stackalloc byte[raw.Length];
        lengths.Clear();
        var origin = MarkTail(lexicon, letters, raw, forms, lengths);
        MarkInside(lexicon, raw, forms, lengths, origin);
        MarkStateOfRegister(lexicon, raw, forms, lengths);
        return Write(lexicon, letters, raw, forms, lengths, work, canonical);
    }

    /// <summary>Completes a legal form that was cut off at the end of a text: COMPAN, CORPORATI, LIMITED LIAB.</summary>
    public static void Complete(NameLexicon lexicon, ReadOnlySpan<byte> letters, Span<RawToken> raw, int textLength)
    {
        if (raw.Length > 2 && textLength >= NameAssembler.MinCutOffLength && CompleteLiability(lexicon, letters, raw))
        {
            return;
        }

        if (raw.Length < 2 || raw[^1].Length < MinFormLetters || raw[^1].Word != 0)
        {
            return;
        }

        var word = letters.Slice(raw[^1].Start, raw[^1].Length);
        foreach (var form in FormWords)
        {
            if ((textLength >= NameAssembler.MinCutOffLength && form.AsSpan().StartsWith(word)) || IsMisspelt(word, form))
            {
                Mean(lexicon, ref raw[^1], form);
                return;
            }
        }
    }

    private static bool IsMisspelt(ReadOnlySpan<byte> word, byte[] form) =>
        word.Length >= MinMisspeltLetters && word[0] == form[0]
        && WordDistance.Between(word, form) is WordDifference.Slip or WordDifference.OneEdit or WordDifference.Plural;

    /// <summary>Completes LIMITED LIABILITY, or COMPANY or PARTNERSHIP after it, where a text was cut off there; true when it was.</summary>
    private static bool CompleteLiability(NameLexicon lexicon, ReadOnlySpan<byte> letters, Span<RawToken> raw)
    {
        var last = letters.Slice(raw[^1].Start, raw[^1].Length);
        var meant = Is(letters, raw[^2], "LIMITED"u8) && LiabilityWord.StartsWith(last) ? LiabilityWord
            : raw.Length < 4 || !Is(letters, raw[^3], "LIMITED"u8) || !Is(letters, raw[^2], LiabilityWord) ? default
            : "COMPANY"u8.StartsWith(last) ? "COMPANY"u8
            : "PARTNERSHIP"u8.StartsWith(last) ? "PARTNERSHIP"u8 : default;
        if (meant.IsEmpty) { return false; }
        Mean(lexicon, ref raw[^1], meant);
        return true;
    }

    private static void Mean(NameLexicon lexicon, ref RawToken token, ReadOnlySpan<byte> word)
    {
        token.Hash = StableHash.Of(word);
        token.Word = lexicon.IndexOf(token.Hash);
    }

    private static bool Is(ReadOnlySpan<byte> letters, in RawToken token, ReadOnlySpan<byte> word) =>
        letters.Slice(token.Start, token.Length).SequenceEqual(word);

    /// <summary>Marks legal forms at the end, and a state's code after one (ACME INC TX).</summary>
    private static ulong MarkTail(
        NameLexicon lexicon, ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw, Span<TokenRole> roles,
        Span<byte> lengths)
    {
        var (end, state, number, origin) = (raw.Length, -1, -1, 0UL);
        while (end > 1)
        {
            var words = FormEndingAt(lexicon, raw, end);
            if (words > 0 && words < end)
            {
                Mark(roles, lengths, end - words, words, TokenRole.LegalForm);
                origin |= lexicon.FindPhrase(raw[(end - words)..end])!.Origin;
                end -= words;
                var clause = ClauseLength(lexicon, letters, raw[..end]);
                for (var k = 0; k < clause; k++)
                {
                    end--;
                    Mark(roles, lengths, end, 1, TokenRole.Noise);
                }

                if (state >= 0)
                {
                    Mark(roles, lengths, state, 1, TokenRole.Noise);
                    state = -1;
                }

                // A number after the legal form is a registry's: ACME COMPANY 3928.
                if (number >= 0 && raw[number].Length >= MinRegistryDigits)
                {
                    Mark(roles, lengths, number, 1, TokenRole.Noise);
                }

                number = -1;
                continue;
            }

            var info = lexicon[raw[end - 1].Word];
            if (state < 0 && end == raw.Length && (info.IsStateCode || IsSlashedNew(letters, raw[^1])))
            {
                state = end - 1;
            }
            else if (number < 0 && end > 1 && IsDigits(letters, raw[end - 1]))
            {
                number = end - 1;
            }
            else if (raw[end - 1].Bracket == 0 && info.Role != TokenRole.Noise && info.Role != TokenRole.Number)
            {
                return origin;
            }

            end--;
        }

        return origin;
    }

    /// <summary>A remark of the register of the SEC: ACME CORP /NEW/.</summary>
    private static bool IsSlashedNew(ReadOnlySpan<byte> letters, in RawToken token) =>
        token.AfterSlash && letters.Slice(token.Start, token.Length).SequenceEqual("NEW"u8);

    /// <summary>Words before a legal form that only tell of which state it is: "a", or "a Delaware".</summary>
    private static int ClauseLength(NameLexicon lexicon, ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw)
    {
        for (var words = 0; words <= MaxPlaceWords && words + 1 < raw.Length; words++)
        {
            var article = letters.Slice(raw[^(words + 1)].Start, raw[^(words + 1)].Length);
            if ((article.SequenceEqual("A"u8) || article.SequenceEqual("AN"u8))
                && (words == 0 || lexicon.FindPhrase(raw[^words..]) is { Kind: PhraseKind.Place }))
            {
                return words + 1;
            }
        }

        return 0;
    }

    private static bool IsDigits(ReadOnlySpan<byte> letters, in RawToken token) =>
        !letters.Slice(token.Start, token.Length).ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static int FormEndingAt(NameLexicon lexicon, ReadOnlySpan<RawToken> raw, int end)
    {
        for (var words = Math.Min(MaxPhraseWords, end); words > 0; words--)
        {
            var phrase = raw[(end - words)..end];
            if (lexicon[phrase[0].Word].MaxPhrase >= words
                && lexicon.FindPhrase(phrase) is { Kind: PhraseKind.LegalForm })
            {
                return words;
            }
        }

        return 0;
    }

    /// <summary>Marks legal forms at the start and inside, and places.</summary>
    private static void MarkInside(
        NameLexicon lexicon, ReadOnlySpan<RawToken> raw, Span<TokenRole> roles, Span<byte> lengths, ulong origin)
    {
        var hasForm = roles.Contains(TokenRole.LegalForm);
        for (var i = 0; i < raw.Length; i++)
        {
            if (lengths[i] != 0)
            {
                i += lengths[i] - 1;
                continue;
            }

            for (var words = Math.Min(lexicon[raw[i].Word].MaxPhrase, raw.Length - i); words > 0; words--)
            {
                if (lengths.Slice(i, words).ContainsAnyExcept((byte)0)
                    || lexicon.FindPhrase(raw.Slice(i, words)) is not { } phrase)
                {
                    continue;
                }

                var isForm = phrase.Kind == PhraseKind.LegalForm && words < raw.Length && (i == 0
                    ? phrase.AtStart && (!hasForm || words > 1 || raw[i].Length > 2 || (phrase.Origin & origin) != 0)
                    : phrase.Inside);
                if (phrase.Kind == PhraseKind.GoverningBody && IsSchool(lexicon, raw[(i + words)..]))
                {
                    // The body in whose name a university contracts is the university.
                    for (var k = 0; k < words; k++)
                    {
                        Mark(roles, lengths, i + k, 1, TokenRole.Noise);
                    }

                    i += words - 1;
                    break;
                }

                if (isForm || phrase.Kind == PhraseKind.Place)
                {
                    Mark(roles, lengths, i, words, isForm ? TokenRole.LegalForm : TokenRole.Place);
                    i += words - 1;
                    break;
                }
            }
        }
    }

    /// <summary>
    /// A state's code in brackets at the end of a company's name is the register's remark: Corrections Corporation of
    /// America (TN). What is no company may be another in each state: Department of Transportation (CA).
    /// </summary>
    private static void MarkStateOfRegister(
        NameLexicon lexicon, ReadOnlySpan<RawToken> raw, Span<TokenRole> roles, Span<byte> lengths)
    {
        if (raw.Length > 2 && raw[^1].Bracket != 0 && raw[^1].Bracket != raw[^2].Bracket && lexicon[raw[^1].Word].IsStateCode
            && roles[..^1].Contains(TokenRole.LegalForm))
        {
            Mark(roles, lengths, raw.Length - 1, 1, TokenRole.Noise);
        }
    }

    private static bool IsSchool(NameLexicon lexicon, ReadOnlySpan<RawToken> raw)
    {
        foreach (ref readonly var token in raw)
        {
            if (lexicon[token.Word].Canonical is { } word
                && (word.AsSpan().SequenceEqual("UNIVERSITY"u8) || word.AsSpan().SequenceEqual("COLLEGE"u8)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Mark(Span<TokenRole> roles, Span<byte> lengths, int at, int words, TokenRole role)
    {
        for (var i = 0; i < words; i++)
        {
            roles[at + i] = role;
            lengths[at + i] = 1;
        }

        lengths[at] = (byte)words;
    }

    private static int Write(
        NameLexicon lexicon, ReadOnlySpan<byte> letters, ReadOnlySpan<RawToken> raw, ReadOnlySpan<TokenRole> roles,
        ReadOnlySpan<byte> lengths, Span<WorkToken> work, Span<byte> canonical)
    {
        var (count, end) = (0, 0);
        Span<byte> digits = stackalloc byte[20];
        for (var i = 0; i < raw.Length && count < work.Length;)
        {
            var words = Math.Max(lengths[i], (byte)1);
            ref var token = ref work[count];
            token = new WorkToken { First = (byte)i, Words = words, Role = roles[i], Start = (ushort)end };
            var own = letters.Slice(raw[i].Start, raw[i].Length);
            ReadOnlySpan<byte> spelling = own;
            if (lengths[i] == 0)
            {
                var info = lexicon.FindOrCorrect(raw[i].Word, own);
                (token.Role, token.Rate) = (info.Role, info.Rate);
                if (info.Canonical is { } word)
                {
                    spelling = word;
                }

                var value = info.Number > 0 ? info.Number : NumberReader.Read(own, count > 0 && IsLast(roles, i));
                if (value > 0 || own.SequenceEqual("0"u8))
                {
                    (token.Role, token.Code) = (TokenRole.Number, (ushort)Math.Min(value, ushort.MaxValue));
                    // Twenty first: one number.
                    if (count > 0 && value < 10 && info.Number > 0 && IsTens(work[count - 1]))
                    {
                        token = ref work[--count];
                        end = token.Start;
                        value += token.Code;
                        token.Code = (ushort)value;
                        token.Words++;
                    }

                    Utf8Formatter.TryFormat(value, digits, out var length);
                    Append(digits[..length], ref token, canonical, ref end);
                    token.Hash = StableHash.Of(digits[..length]);
                    count++;
                    i += words;
                    continue;
                }

                token.Hash = info.Canonical is null ? raw[i].Hash : info.CanonicalHash;
                if (i + 1 < raw.Length && lengths[i + 1] == 0 && IsNumberSign(own) && IsDigits(letters, raw[i + 1]))
                {
                    token.Role = TokenRole.Noise;
                }
            }
            else if (lexicon.FindPhrase(raw.Slice(i, words)) is { } phrase)
            {
                spelling = phrase.Canonical;
                (token.Code, token.Hash, token.Rate) = (phrase.Code, phrase.Hash, NameLexicon.UnknownRate);
                if (token.Role == TokenRole.LegalForm)
                {
                    (token.Origin, token.IsRomanised) = (phrase.Origin, phrase.IsRomanised);
                }
            }
            else
            {
                token.Hash = raw[i].Hash;
            }

            Append(spelling, ref token, canonical, ref end);
            count++;
            i += words;
        }

        return count;
    }

    private static bool IsNumberSign(ReadOnlySpan<byte> word) => word.Length is >= 2 and <= 6 && word[0] == (byte)'N'
        && (word.SequenceEqual("NO"u8) || word.SequenceEqual("NR"u8) || word.SequenceEqual("NUM"u8) || word.SequenceEqual("NUMBER"u8));

    private static bool IsTens(in WorkToken token) =>
        token.Role == TokenRole.Number && token.Words == 1 && token.Code is >= 20 and <= 90 && token.Code % 10 == 0;

    private static bool IsLast(ReadOnlySpan<TokenRole> roles, int i) =>
        !roles[(i + 1)..].ContainsAnyExcept(TokenRole.LegalForm, TokenRole.Noise);

    private static void Append(ReadOnlySpan<byte> spelling, ref WorkToken token, Span<byte> canonical, ref int end)
    {
        var length = Math.Min(spelling.Length, canonical.Length - end);
        spelling[..length].CopyTo(canonical[end..]);
        token.Start = (ushort)end;
        token.Length = (ushort)length;
        end += length;
    }
}
