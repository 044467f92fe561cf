using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// Compares the letters of two names without regard to where words begin: finds the slips that fall on a space
/// ("PD LOGISTICS", "PDLOGISTICD") or on several words at once.
/// </summary>
internal static class LetterDistance
{
    private const int MinLength = 9;
    private const int MaxLength = 64;

    /// <summary>
    /// True when few letters differ: one in six, at most three. Never for short names, for names with numbers, nor when
    /// the first letters differ.
    /// </summary>
    public static bool AreClose(PreparedName a, PreparedName b)
    {
        if (HasNumber(a) || HasNumber(b)) { return false; }
        Span<byte> x = stackalloc byte[MaxLength];
        Span<byte> y = stackalloc byte[MaxLength];
        if (!Join(a, ref x) || !Join(b, ref y)) { return false; }
        var limit = Math.Min(3, Math.Min(x.Length, y.Length) / 6);
        return Math.Abs(x.Length - y.Length) <= limit && x[0] == y[0] && Distance(x, y, limit) <= limit;
    }

    private static bool HasNumber(PreparedName name)
    {
        foreach (ref readonly var token in name.Content)
        {
            if (token.Role == TokenRole.Number) { return true; }
        }

        return false;
    }

    private static bool Join(PreparedName name, ref Span<byte> letters)
    {
        var length = 0;
        foreach (ref readonly var token in name.Content)
        {
            var word = name.LettersOf(token);
            if (length + word.Length > MaxLength) { return false; }
            word.CopyTo(letters[length..]);
            length += word.Length;
        }

        letters = letters[..length];
        return length >= MinLength;
    }

    /// <summary>Edits with swaps of neighbours as one (optimal string alignment), in a band; above the limit, any more.</summary>
    private static int Distance(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, int limit)
    {
        Span<int> before = stackalloc int[y.Length + 1];
        Span<int> last = stackalloc int[y.Length + 1];
        Span<int> row = stackalloc int[y.Length + 1];
        for (var j = 0; j <= y.Length; j++) { last[j] = j; }
        for (var i = 1; i <= x.Length; i++)
        {
            row.Fill(limit + 1);
            var (from, to) = (Math.Max(1, i - limit), Math.Min(y.Length, i + limit));
            row[0] = i;
            var least = row[0];
            for (var j = from; j <= to; j++)
            {
                var cost = Math.Min(last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) { cost = Math.Min(cost, before[j - 2] + 1); }
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit) { return least; }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[y.Length];
    }
}
