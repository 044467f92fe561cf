using System.Text;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>
/// The form of an agency's name in which two spellings are equal: case, punctuation, "&amp;" and "and", and the words
/// The, U.S. and United States (of America) do not count; <c>(DHS)</c> at the end is an acronym, and
/// <c>STATE, DEPARTMENT OF</c> is <c>Department of State</c>.
/// </summary>
internal static class AgencyNameKey
{
    private static readonly string[] Inversions =
    [
        "DEPARTMENT OF THE", "DEPARTMENT OF", "BUREAU OF THE", "BUREAU OF", "OFFICE OF THE", "OFFICE OF",
    ];

    /// <summary>The key; empty for a text without a letter or digit.</summary>
    internal static string Of(string name)
    {
        var words = Words(Upright(WithoutTrailingAcronym(name.Trim())));
        var key = new StringBuilder(name.Length);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "the" or "us" or "usa")
            {
                continue;
            }

            if (words[i] == "u" && i + 1 < words.Count && words[i + 1] == "s")
            {
                i++;
                continue;
            }

            if (words[i] == "united" && i + 1 < words.Count && words[i + 1] == "states")
            {
                i++;
                i += i + 2 < words.Count && words[i + 1] == "of" && words[i + 2] == "america" ? 2 : 0;
                continue;
            }

            _ = key.Length > 0 ? key.Append(' ') : key;
            key.Append(words[i]);
        }

        return key.ToString();
    }

    private static string WithoutTrailingAcronym(string name)
    {
        if (!name.EndsWith(')'))
        {
            return name;
        }

        var open = name.LastIndexOf('(');
        return open > 0 && name.AsSpan(open + 1, name.Length - open - 2).IndexOfAnyExceptInRange('A', 'Z') < 0
            ? name[..open]
            : name;
    }

    private static string Upright(string name)
    {
        var comma = name.LastIndexOf(',');
        if (comma < 0)
        {
            return name;
        }

        var tail = name.AsSpan(comma + 1).Trim();
        foreach (var inversion in Inversions)
        {
            if (tail.Equals(inversion, StringComparison.OrdinalIgnoreCase))
            {
                return $"{inversion} {name[..comma]}";
            }
        }

        return name;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not '\'' and not '\u2019')
            {
                Close();
                if (c == '&')
                {
                    words.Add("and");
                }
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
