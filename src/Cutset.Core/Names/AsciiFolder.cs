using System.Globalization;
using System.Text;
using AnyAscii;

namespace Cutset.Core.Names;

/// <summary>
/// Brings a text of any script to upper-case ASCII: letters, digits, brackets, spaces, commas and slashes, all else
/// dropped or made a space. Transliteration is AnyAscii's, letter by letter, without regard to language.
/// </summary>
internal static class AsciiFolder
{
    /// <summary>What an ASCII character becomes where that is one byte whatever stands around it; else 0.</summary>
    private static ReadOnlySpan<byte> Simple =>
        "                                "u8
        + "     \0\0\0() \0,\0 /0123456789 ,    "u8
        + " ABCDEFGHIJKLMNOPQRSTUVWXYZ( )  "u8
        + "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ( )  "u8;

    /// <summary>
    /// Folds as much of the text as fits and returns the number of bytes written. Apostrophes vanish, so do characters
    /// without width; ampersands and per cent signs become words; half surrogates become spaces.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> text, Span<byte> output, out TextTraits traits)
    {
        traits = TextTraits.None;
        var length = 0;
        var i = 0;
        // A character gives few bytes; those that do not fit are left out whole.
        while (i < text.Length && length + 16 < output.Length)
        {
            var unit = text[i];
            if (unit < 128)
            {
                if (Simple[unit] is var simple && simple != 0)
                {
                    output[length++] = simple;
                }
                else
                {
                    WriteAscii(text, i, output, ref length);
                }

                i++;
                continue;
            }

            if (unit >= 0x3000)
            {
                var taken = CjkForms.TryTake(text[i..], output[length..], out var written);
                if (taken > 0)
                {
                    length += written;
                    i += taken;
                    continue;
                }
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var consumed);
            i += consumed;
            traits |= TraitsOf(rune.Value);
            WriteOther(rune, output, ref length);
        }

        return length;
    }

    private static void WriteAscii(ReadOnlySpan<char> text, int i, Span<byte> output, ref int length)
    {
        switch (text[i])
        {
            case '\'' or '`':
                return;
            case '&' or '+':
                " AND "u8.CopyTo(output[length..]);
                length += 5;
                return;
            case '%':
                " PERCENT "u8.CopyTo(output[length..]);
                length += 9;
                return;
            case '(' or '[' or '{':
                output[length++] = (byte)'(';
                return;
            case ')' or ']' or '}':
                output[length++] = (byte)')';
                return;
            case '/':
                output[length++] = (byte)'/';
                return;
            case ',' or ';':
                output[length++] = (byte)',';
                return;
            case '-' when IsCoPrefix(text, i):
                // Co-operation, co-op: one word, whereas Co is a company.
                return;
            default:
                output[length++] = (byte)' ';
                return;
        }
    }

    private static bool IsCoPrefix(ReadOnlySpan<char> text, int i) =>
        i >= 2 && i + 2 < text.Length && char.IsAsciiLetter(text[i + 1]) && char.IsAsciiLetter(text[i + 2])
        && (text[i - 2] | 32) == 'c' && (text[i - 1] | 32) == 'o' && (i == 2 || !char.IsLetterOrDigit(text[i - 3]));

    /// <summary>Of alphabets that are romanised in several ways, and of letters that some write with an E.</summary>
    private static TextTraits TraitsOf(int rune) => rune switch
    {
        0xC4 or 0xC5 or 0xC6 or 0xD6 or 0xD8 or 0xDC or 0xE4 or 0xE5 or 0xE6 or 0xF6 or 0xF8 or 0xFC => TextTraits.Umlaut,
        >= 0x370 and < 0x1100 => TextTraits.Romanised,
        _ => TextTraits.None,
    };

    private static void WriteOther(Rune rune, Span<byte> output, ref int length)
    {
        switch (rune.Value)
        {
            case 0xFFFD or 0xA9 or 0xAE or 0x2122 or 0x2120 or 0x2117:
                output[length++] = (byte)' ';
                return;
            case 0x2019 or 0x2018 or 0x02BC or 0x00B4 or 0x02BB or 0x201B:
                return;
            default:
                break;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            return;
        }

        var letters = rune.Transliterate();
        if (letters.IsEmpty && category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control)
        {
            output[length++] = (byte)' ';
        }

        foreach (var letter in letters)
        {
            if (length + 12 >= output.Length)
            {
                return;
            }

            if (letter is (byte)'\'' or (byte)'`')
            {
                continue;
            }

            output[length++] = letter switch
            {
                >= (byte)'a' and <= (byte)'z' => (byte)(letter - 32),
                >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9' or (byte)'/' => letter,
                (byte)'(' or (byte)'[' => (byte)'(',
                (byte)')' or (byte)']' => (byte)')',
                (byte)',' or (byte)';' => (byte)',',
                _ => (byte)' ',
            };
        }
    }
}
