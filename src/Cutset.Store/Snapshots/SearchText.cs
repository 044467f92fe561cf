using System.Text;
using AnyAscii;

namespace Cutset.Store.Snapshots;

/// <summary>The form of names and questions in which they are searched: ASCII, lower case, words parted by one space,
/// apostrophes and dots gone, so that <c>U.S. Dep't</c> is <c>us dept</c>.</summary>
internal static class SearchText
{
    private const int LongestName = 1000;

    /// <summary>The search form; empty when nothing of the text can be searched.</summary>
    internal static string Of(string text)
    {
        var ascii = (text.Length > LongestName ? text[..LongestName] : text).Transliterate();
        var result = new StringBuilder(ascii.Length);
        var pendingSpace = false;
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (pendingSpace && result.Length > 0)
                {
                    result.Append(' ');
                }

                result.Append(char.ToLowerInvariant(c));
                pendingSpace = false;
            }
            else if (c == '&')
            {
                result.Append(result.Length > 0 ? " and" : "and");
                pendingSpace = true;
            }
            else if (c is not '.' and not '\'' and not '`')
            {
                pendingSpace = true;
            }
        }

        return result.ToString();
    }
}
