using System.Globalization;
using System.Text;

namespace Cutset.Asking.Wording;

/// <summary>
/// Makes text from records harmless for a terminal: escape sequences, other control characters and marks that reverse
/// the reading direction are replaced, so that a name cannot recolour the screen or hide a word.
/// </summary>
public static class SafeText
{
    /// <summary>The text on one line, without control characters; the same object where nothing had to change.</summary>
    public static string Line(string? text)
    {
        if (text is null)
        {
            return "";
        }

        foreach (var c in text)
        {
            if (IsUnsafe(c))
            {
                return Replace(text);
            }
        }

        return text;
    }

    /// <summary>The text on one line, cut to a number of characters with an ellipsis.</summary>
    public static string Cut(string? text, int characters)
    {
        var line = Line(text);
        if (line.Length <= characters)
        {
            return line;
        }

        var end = characters - 1;
        if (char.IsHighSurrogate(line[end - 1]))
        {
            end--;
        }

        return string.Concat(line.AsSpan(0, end), "…");
    }

    private static string Replace(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or '\n' or '\t')
            {
                if (builder.Length > 0 && builder[^1] != ' ')
                {
                    builder.Append(' ');
                }
            }
            else
            {
                builder.Append(IsUnsafe(c) ? '\uFFFD' : c);
            }
        }

        return builder.ToString();
    }

    private static bool IsUnsafe(char c) => c < ' ' || (c >= 0x7F && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
