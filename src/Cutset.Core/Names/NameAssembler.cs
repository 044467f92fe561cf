using System.Runtime.CompilerServices;

namespace Cutset.Core.Names;

/// <summary>Makes the prepared name of classified words: weights, order, keys.</summary>
internal static class NameAssembler
{
    private const float DistinctiveWeight = 0.5f;
    private const float NumberWeight = 0.35f;
    private const float PlaceWeight = 0.4f;
    private const int PrefixLetters = 8;
    internal const int MinCutOffLength = 18;
    private const float PromotedRate = 0.005f;

    /// <summary>Assembles; <paramref name="rest"/> is the hash of what was too long to read, or 0.</summary>
    public static PreparedName Assemble(
        in NameParts parts, Span<WorkToken> work, TokenWeights weights, ulong rest, PreparedName? alias)
    {
        var content = CountContent(work);
        if (content == 0)
        {
            // "The Company Co": with nothing else to go by, these words are the name.
            content = Promote(work, TokenRole.LegalForm);
            content = content > 0 ? content : Promote(work, TokenRole.Noise);
        }

        content = Math.Min(content, NamePreparer.MaxTokens);
        var others = Math.Min(work.Length - content, NamePreparer.MaxTokens);
        var letters = new byte[LettersOf(work)];
        var tokens = new NameToken[Math.Min(content + others, work.Length) + (rest == 0 ? 0 : 1)];
        var (next, end) = (0, 0);
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (ref readonly var token in work)
            {
                if (IsContent(token.Role) == (pass == 0) && next < tokens.Length && (pass == 1 || next < content))
                {
                    var word = parts.Canonical(token);
                    word.CopyTo(letters.AsSpan(end));
                    tokens[next++] = Finish(token, word, end, weights);
                    end += word.Length;
                }
            }

            if (pass == 0 && rest != 0)
            {
                tokens[next++] = new NameToken(rest, 0, (ushort)end, 0, 1, TokenRole.Number, 0, 0);
                content++;
            }
        }

        var traits = TraitsOf(parts, work, rest);
        var keys = KeysOf(tokens, content, letters, parts, work, rest);
        keys = keys with { Written = content == 0 ? 0 : traits.Written };
        if (traits.SchoolOrder == SchoolOrder.PlaceSchool)
        {
            keys = keys with { Fingerprint = StableHash.Mix(keys.Fingerprint, (ulong)traits.SchoolOrder) };
        }

        return new PreparedName(letters, tokens, content, keys, traits, alias);
    }

    private static int Promote(Span<WorkToken> work, TokenRole role)
    {
        var count = 0;
        foreach (ref var token in work)
        {
            if (token.Role == role)
            {
                (token.Role, token.Rate) = (TokenRole.Common, PromotedRate);
                count++;
            }
        }

        return count;
    }

    private static NameTraits TraitsOf(in NameParts parts, ReadOnlySpan<WorkToken> work, ulong rest)
    {
        ulong origin = 0;
        var romanised = (parts.Text & TextTraits.Romanised) != 0;
        foreach (ref readonly var token in work)
        {
            if (token.Role == TokenRole.LegalForm)
            {
                origin |= token.Origin;
                romanised |= token.IsRomanised;
            }
            else if (token.Role == TokenRole.Distinctive)
            {
                romanised |= IsArabicParticle(parts.Canonical(token));
            }
        }

        var cutOff = parts.TextLength >= MinCutOffLength && !work.IsEmpty && IsContent(work[^1].Role)
            && CountContent(work) > 1;
        var (withForms, plain) = WrittenHashes(parts, work, rest);
        return new NameTraits(
            origin, withForms, plain, romanised, (parts.Text & TextTraits.Umlaut) != 0, cutOff, SchoolOrderOf(parts, work));
    }

    private static bool IsArabicParticle(ReadOnlySpan<byte> word) => word.Length is 2 or 3
        && (word.SequenceEqual("AL"u8) || word.SequenceEqual("ABU"u8) || word.SequenceEqual("IBN"u8) || word.SequenceEqual("BIN"u8));

    /// <summary>
    /// Washington University is not the University of Washington: where nothing but places tells two schools apart,
    /// the order does.
    /// </summary>
    private static SchoolOrder SchoolOrderOf(in NameParts parts, ReadOnlySpan<WorkToken> work)
    {
        var (school, places, of) = (-1, 0, false);
        for (var i = 0; i < work.Length; i++)
        {
            if (work[i].Role == TokenRole.Place)
            {
                places++;
            }
            else if (school < 0 && work[i].Role == TokenRole.Common
                && (parts.Canonical(work[i]).SequenceEqual("UNIVERSITY"u8) || parts.Canonical(work[i]).SequenceEqual("COLLEGE"u8)))
            {
                school = i;
                of = i + 1 < work.Length && parts.Canonical(work[i + 1]).SequenceEqual("OF"u8);
            }
            else if (IsContent(work[i].Role))
            {
                return SchoolOrder.None;
            }
        }

        return school < 0 || places == 0 ? SchoolOrder.None : of ? SchoolOrder.SchoolOfPlace : SchoolOrder.PlaceSchool;
    }

    /// <summary>
    /// Hashes over the letters of the text, in its order, with legal forms and without; articles and "and" come and go
    /// and do not count.
    /// </summary>
    [SkipLocalsInit]
    private static (ulong WithForms, ulong Plain) WrittenHashes(in NameParts parts, ReadOnlySpan<WorkToken> work, ulong rest)
    {
        Span<byte> letters = stackalloc byte[NameSplitter.MaxLetters];
        Span<byte> plain = stackalloc byte[NameSplitter.MaxLetters];
        var (length, plainLength, hasForm) = (0, 0, false);
        foreach (ref readonly var token in work)
        {
            var isForm = token.Role == TokenRole.LegalForm;
            hasForm |= isForm;
            foreach (ref readonly var raw in parts.Raw.Slice(token.First, token.Words))
            {
                Join(parts.Written(raw), letters, ref length);
                if (!isForm)
                {
                    Join(parts.Written(raw), plain, ref plainLength);
                }
            }
        }

        var all = StableHash.Of(letters[..length]);
        var some = hasForm ? StableHash.Of(plain[..plainLength]) : all;
        return rest == 0 ? (all, some) : (StableHash.Mix(all, rest), StableHash.Mix(some, rest));
    }

    /// <summary>The same over canonical spellings, without legal forms.</summary>
    [SkipLocalsInit]
    private static ulong JoinedHash(in NameParts parts, ReadOnlySpan<WorkToken> work)
    {
        Span<byte> letters = stackalloc byte[NameSplitter.MaxLetters];
        var length = 0;
        foreach (ref readonly var token in work)
        {
            if (token.Role != TokenRole.LegalForm)
            {
                Join(parts.Canonical(token), letters, ref length);
            }
        }

        return StableHash.Of(letters[..length]);
    }

    private static void Join(ReadOnlySpan<byte> word, Span<byte> letters, ref int length)
    {
        if (word.Length != 3 || !(word.SequenceEqual("THE"u8) || word.SequenceEqual("AND"u8)))
        {
            word.CopyTo(letters[length..]);
            length += word.Length;
        }
    }

    private static NameToken Finish(in WorkToken token, ReadOnlySpan<byte> word, int start, TokenWeights weights)
    {
        var (weight, role) = Weigh(token.Role, token.Hash, token.Rate, word.Length, weights);
        return new NameToken(token.Hash, NameToken.SignatureOf(word), (ushort)start, (ushort)word.Length, weight, role, token.Code,
            word.IsEmpty ? (byte)0 : word[0]);
    }

    /// <summary>How much a word tells, and what it is by that: telling words are <see cref="TokenRole.Distinctive"/>, others
    /// <see cref="TokenRole.Common"/>.</summary>
    internal static (float Weight, TokenRole Role) Weigh(TokenRole role, ulong hash, float rate, int letters, TokenWeights weights)
    {
        var weight = role switch
        {
            TokenRole.LegalForm or TokenRole.Noise => 0,
            TokenRole.Number => NumberWeight,
            TokenRole.Place => Math.Min(PlaceWeight, weights.WeightOf(hash, NameLexicon.UnknownRate)),
            // There are few words of one or two letters: they meet by chance.
            _ => Math.Min(weights.WeightOf(hash, rate), letters switch { 1 => 0.25f, 2 => 0.55f, 3 => 0.8f, _ => 1f }),
        };
        return role is TokenRole.Distinctive or TokenRole.Common
            ? (weight, weight >= DistinctiveWeight ? TokenRole.Distinctive : TokenRole.Common) : (weight, role);
    }

    private static NameKeys KeysOf(
        ReadOnlySpan<NameToken> tokens, int content, ReadOnlySpan<byte> letters, in NameParts parts,
        ReadOnlySpan<WorkToken> work, ulong rest)
    {
        if (content == 0)
        {
            return default;
        }

        Span<ulong> hashes = stackalloc ulong[content];
        Span<byte> initials = stackalloc byte[tokens.Length];
        var (words, best) = (0, 0);
        for (var i = 0; i < content; i++)
        {
            hashes[i] = tokens[i].Hash;
            best = tokens[i].Weight > tokens[best].Weight ? i : best;
            if (tokens[i].Role != TokenRole.Number && tokens[i].Length > 0)
            {
                initials[words++] = letters[tokens[i].Start];
            }
        }

        hashes.Sort();
        ulong fingerprint = 1;
        foreach (var hash in hashes)
        {
            fingerprint = StableHash.Mix(fingerprint, hash);
        }

        var last = tokens[content - 1];
        var joined = letters[..(last.Start + last.Length)];
        ref readonly var only = ref tokens[0];
        return new NameKeys(
            fingerprint,
            rest != 0 || joined.IsEmpty ? fingerprint : JoinedHash(parts, work),
            words >= 3 ? StableHash.Of(initials[..words])
                : content == 1 && only.Length is >= 2 and <= 8 ? StableHash.Of(letters[..only.Length])
                : words == 2 && joined.Length is 3 or 4 ? StableHash.Of(joined) : 0, // AT&T
            joined.Length > PrefixLetters ? StableHash.Of(joined[..PrefixLetters]) : 0,
            Skeleton.HashOf(letters.Slice(tokens[best].Start, tokens[best].Length)),
            0);
    }

    private static bool IsContent(TokenRole role) => role is not (TokenRole.LegalForm or TokenRole.Noise);

    private static int CountContent(ReadOnlySpan<WorkToken> work)
    {
        var count = 0;
        foreach (ref readonly var token in work)
        {
            count += IsContent(token.Role) ? 1 : 0;
        }

        return count;
    }

    private static int LettersOf(ReadOnlySpan<WorkToken> work)
    {
        var count = 0;
        foreach (ref readonly var token in work)
        {
            count += token.Length;
        }

        return count;
    }
}
