namespace Cutset.Sources.Vendors;

/// <summary>Finds the column that holds names of organisations, by what its cells look like.</summary>
internal static class NameColumnGuess
{
    private const int Rows = 500;
    private const double Least = 0.4;

    /// <summary>Words that end names of companies in many lists; one cell in a few having one is telling enough.</summary>
    private static readonly HashSet<string> LegalForms = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "co", "company", "plc",
        "gmbh", "ag", "kg", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "oyj", "aps", "pty",
        "pte", "kk", "group", "services", "solutions", "technologies", "systems", "associates", "university",
    };

    /// <summary>The column; -1 where none looks like one.</summary>
    public static int Of(IEnumerable<IReadOnlyList<string>> rows, int columns, Func<int, bool> isTaken)
    {
        var sample = rows.Take(Rows).ToList();
        var (best, bestScore) = (-1, Least);
        for (var column = 0; column < columns; column++)
        {
            if (isTaken(column))
            {
                continue;
            }

            var cells = sample.Select(row => column < row.Count ? row[column] : "")
                .Where(static cell => cell.Length > 0).ToList();
            var score = cells.Count * 2 < sample.Count ? 0 : ScoreOf(cells);
            if (score > bestScore)
            {
                (best, bestScore) = (column, score);
            }
        }

        return best;
    }

    /// <summary>Half for cells of letters, a quarter for cells that differ, and as much as two for company words.</summary>
    private static double ScoreOf(List<string> cells)
    {
        if (cells.Count == 0)
        {
            return 0;
        }

        var texts = cells.Count(IsText);
        if (texts * 2 < cells.Count)
        {
            return 0;
        }

        double all = cells.Count;
        var distinct = cells.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return (0.5 * texts / all) + (0.25 * distinct / all) + Math.Min(2, 4 * cells.Count(HasLegalForm) / all);
    }

    private static bool IsText(string cell)
    {
        var letters = cell.Count(char.IsLetter);
        return letters >= 3 && letters * 2 > cell.Length && cell.Length <= 200 && !cell.Contains('@', StringComparison.Ordinal)
            && !cell.Contains("://", StringComparison.Ordinal);
    }

    private static bool HasLegalForm(string cell) => cell
        .Split([' ', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Skip(1).Any(LegalForms.Contains);
}
