using System.Runtime.CompilerServices;

namespace Cutset.Core.Names;

/// <summary>Splits a text into words of upper-case ASCII, and joins spaced letters (B D K) to one word.</summary>
internal static class NameSplitter
{
    /// <summary>Characters of a text that are read; what follows only counts through a hash.</summary>
    public const int MaxCharacters = 400;

    /// <summary>Room for folded letters.</summary>
    public const int MaxLetters = 1024;

    /// <summary>Words of a text that are read.</summary>
    public const int MaxRawTokens = 64;

    /// <summary>Splits, and returns the number of words; their letters lie one after the other, without spaces.</summary>
    [SkipLocalsInit]
    public static int Split(
        ReadOnlySpan<char> text, Span<byte> letters, Span<RawToken> tokens, bool joinRuns, out TextTraits traits)
    {
        Span<byte> folded = stackalloc byte[MaxLetters];
        var length = AsciiFolder.Fold(text.Length > MaxCharacters ? text[..MaxCharacters] : text, folded, out traits);
        var (count, end, inside, brackets, slash, comma) = (0, 0, 0, 0, false, false);
        for (var i = 0; i < length && count < tokens.Length;)
        {
            var unit = folded[i];
            if (unit is (byte)' ' or (byte)'/' or (byte)',')
            {
                slash |= unit == (byte)'/';
                comma |= unit == (byte)',';
                i++;
            }
            else if (unit is (byte)'(' or (byte)')')
            {
                inside = unit == (byte)'(' ? Math.Min(++brackets, byte.MaxValue) : 0;
                i++;
            }
            else
            {
                var start = i;
                while (i < length && folded[i] >= (byte)'0')
                {
                    i++;
                }

                var word = folded[start..i];
                word.CopyTo(letters[end..]);
                tokens[count++] = new RawToken
                {
                    Hash = StableHash.Of(word),
                    Start = (ushort)end,
                    Length = (ushort)word.Length,
                    Bracket = (byte)inside,
                    AfterSlash = slash,
                    AfterComma = comma,
                };
                end += word.Length;
                (slash, comma) = (false, false);
            }
        }

        return joinRuns ? JoinRuns(letters, tokens, count) : count;
    }

    /// <summary>Joins runs of single letters; a legal form at the end of a run stays a word: B D K L L C.</summary>
    private static int JoinRuns(Span<byte> letters, Span<RawToken> tokens, int count)
    {
        var kept = 0;
        for (var i = 0; i < count;)
        {
            var run = i;
            while (run < count && tokens[run].Length == 1 && tokens[run].Bracket == tokens[i].Bracket
                && (run == i || !tokens[run].AfterComma) && !IsSlashed(letters, tokens, run, count))
            {
                run++;
            }

            var length = run - i;
            if (length < 2 || !letters.Slice(tokens[i].Start, length).ContainsAnyInRange((byte)'A', (byte)'Z'))
            {
                var through = Math.Max(run, i + 1);
                while (i < through)
                {
                    tokens[kept++] = tokens[i++];
                }

                continue;
            }

            var form = FormLength(letters.Slice(tokens[i].Start, length));
            Add(letters, tokens, ref kept, tokens[i], length - form);
            if (form > 0)
            {
                var tail = tokens[i];
                tail.Start = (ushort)(tail.Start + length - form);
                Add(letters, tokens, ref kept, tail, form);
            }

            i = run;
        }

        return kept;
    }

    /// <summary>True for c/o and t/a.</summary>
    private static bool IsSlashed(Span<byte> letters, Span<RawToken> tokens, int index, int count) =>
        index + 1 < count && tokens[index + 1].Length == 1 && tokens[index + 1].AfterSlash
        && (letters[tokens[index].Start], letters[tokens[index + 1].Start])
            is ((byte)'C', (byte)'O') or ((byte)'T', (byte)'A');

    private static int FormLength(ReadOnlySpan<byte> run) =>
        run.Length > 5 && (run.EndsWith("LLLP"u8) || run.EndsWith("PLLC"u8)) ? 4
        : run.Length > 4 && (run.EndsWith("LLC"u8) || run.EndsWith("LLP"u8) || run.EndsWith("PLC"u8) || run.EndsWith("INC"u8)) ? 3
        : run.Length > 3 && (run.EndsWith("SNC"u8) || run.EndsWith("SPA"u8) || run.EndsWith("SRL"u8)) ? 3
        : run.Length > 3 && run.EndsWith("LP"u8) ? 2
        : 0;

    private static void Add(Span<byte> letters, Span<RawToken> tokens, ref int kept, RawToken token, int length)
    {
        token.Length = (ushort)length;
        token.Hash = StableHash.Of(letters.Slice(token.Start, length));
        tokens[kept++] = token;
    }
}
