using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Cutset.Core.Resolution;

/// <summary>A name without case, accents, punctuation and legal form, for the first resolver.</summary>
internal static class PlainName
{
    private static readonly FrozenSet<string> LegalForms = FrozenSet.Create(StringComparer.Ordinal,
        "INC", "INCORPORATED", "CORP", "CORPORATION", "CO", "COMPANY", "LLC", "LLP", "LP", "LTD", "LIMITED", "PLC",
        "PC", "PLLC", "GMBH", "AG", "SA", "SAS", "SARL", "BV", "NV", "AB", "AS", "OY", "SPA", "SRL", "PTY", "PTE", "KG",
        "THE", "AND");

    private static readonly FrozenSet<string> CommonWords = FrozenSet.Create(StringComparer.Ordinal,
        "SERVICES", "SERVICE", "SOLUTIONS", "GROUP", "CONSULTING", "CONSTRUCTION", "SYSTEMS", "TECHNOLOGIES",
        "TECHNOLOGY", "INTERNATIONAL", "GLOBAL", "NATIONAL", "AMERICAN", "MANAGEMENT", "ENTERPRISES", "HOLDINGS",
        "INDUSTRIES", "ASSOCIATES", "PARTNERS", "SECURITY", "ENGINEERING", "OF", "FOR", "US", "USA", "FEDERAL",
        "GOVERNMENT", "SUPPLY", "PRODUCTS", "SOFTWARE", "DATA", "CITY", "COUNTY", "STATE", "UNIVERSITY", "BANK",
        "HEALTH", "MEDICAL", "CENTER", "STAFFING", "TRAINING", "RESEARCH", "COMMUNICATIONS");

    /// <summary>The words in order without legal forms, joined by spaces; empty when nothing is left.</summary>
    public static string KeyOf(string name)
    {
        var text = new StringBuilder(name.Length);
        // Names longer than any register allows are cut: what follows tells no two organisations apart.
        var source = name.Length > 1000 ? name[..1000] : name;
        foreach (var rune in source.Replace("&", " AND ", StringComparison.Ordinal).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                text.Append(Rune.ToUpperInvariant(rune));
            }
            else if (rune.Value is not ('.' or '\'' or 0x2019))
            {
                text.Append(' ');
            }
        }

        var folded = new StringBuilder(text.Length);
        foreach (var unit in text.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(unit);
            }
        }

        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(static word => !LegalForms.Contains(word)).ToArray();
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }

    /// <summary>True when a key holds a word that is not common to many organisations.</summary>
    public static bool IsDistinctive(string key) =>
        key.Split(' ').Any(static word => word.Length > 2 && !CommonWords.Contains(word) && !word.All(char.IsDigit))
        || (key.Length > 1 && !key.Contains(' ', StringComparison.Ordinal) && !CommonWords.Contains(key));

    /// <summary>True when two keys can be spellings of one name: cut off, extended, or with a few letters changed.</summary>
    public static bool AreSimilar(string left, string right)
    {
        if (left == right)
        {
            return true;
        }

        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length >= 4 && IsDistinctive(shorter)
            && (longer.StartsWith(shorter, StringComparison.Ordinal)
                || shorter.Replace(" ", "", StringComparison.Ordinal) == longer.Replace(" ", "", StringComparison.Ordinal)))
        {
            return true;
        }

        var ofLeft = left.Split(' ');
        var ofRight = right.Split(' ');
        var shared = ofLeft.Intersect(ofRight).ToArray();
        return shared.Any(IsDistinctive)
            || (shorter.Length >= 6 && Distance(shorter, longer) * 5 <= longer.Length);
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(diagonal + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[^1];
    }
}
