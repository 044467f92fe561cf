namespace Cutset.Bench.Resolution;

/// <summary>Writes a company name the way another clerk, form or column width would.</summary>
internal static class NameCorruption
{
    /// <summary>Keyboard neighbours, for slips of the finger.</summary>
    private static readonly string[] Rows = ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];

    /// <summary>One or more changes of the words; each kind with its own chance.</summary>
    public static List<string> Words(IReadOnlyList<string> words, Random random)
    {
        var result = new List<string>(words);
        for (var i = 0; i < result.Count; i++)
        {
            if (CompanyWords.Short.TryGetValue(result[i], out var shorts) && random.NextDouble() < 0.25)
            {
                result[i] = shorts[random.Next(shorts.Length)];
            }
            else if (result[i] == "&" && random.NextDouble() < 0.5)
            {
                result[i] = "AND";
            }
        }

        if (random.NextDouble() < 0.22) { Typo(result, random); }
        if (random.NextDouble() < 0.03) { Typo(result, random); }
        if (result.Count > 1 && random.NextDouble() < 0.05)
        {
            var at = random.Next(result.Count - 1);
            (result[at], result[at + 1]) = (result[at + 1], result[at]);
        }

        if (result.Count > 2 && random.NextDouble() < 0.04) { result.RemoveAt(random.Next(1, result.Count)); }
        if (result.Count > 1 && random.NextDouble() < 0.03)
        {
            var at = random.Next(result.Count - 1);
            result[at] += result[at + 1];
            result.RemoveAt(at + 1);
        }

        if (random.NextDouble() < 0.02) { result.Insert(0, "THE"); }
        return result;
    }

    /// <summary>The name cut off at a column's width, now and then.</summary>
    public static string Truncate(string name, Random random)
    {
        if (random.NextDouble() >= 0.05) { return name; }
        var width = random.Next(18, 33);
        return name.Length <= width ? name : name[..width].TrimEnd();
    }

    private static void Typo(List<string> words, Random random)
    {
        var at = random.Next(words.Count);
        var word = words[at];
        if (word.Length < 4) { return; }
        var i = random.Next(word.Length);
        words[at] = random.Next(4) switch
        {
            0 => word.Remove(i, 1),
            1 => word.Insert(i, word[i].ToString()),
            2 when i + 1 < word.Length => word[..i] + word[i + 1] + word[i] + word[(i + 2)..],
            _ => word[..i] + Neighbour(word[i], random) + word[(i + 1)..],
        };
    }

    private static char Neighbour(char c, Random random)
    {
        foreach (var row in Rows)
        {
            var at = row.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0) { return row[Math.Clamp(at + (random.Next(2) == 0 ? -1 : 1), 0, row.Length - 1)]; }
        }

        return (char)('A' + random.Next(26));
    }
}
