namespace Cutset.Core.Resolution.Scoring;

/// <summary>Counts the slips of the pen between two runs of letters: changed, left out, added, or swapped with the next.</summary>
public static class LetterDistance
{
    private const int MaxLength = 64;

    /// <summary>
    /// Edits with swaps of neighbours as one (optimal string alignment), in a band; above the limit, any more. Runs of
    /// more than 64 letters are called far apart.
    /// </summary>
    /// <param name="x">One word.</param>
    /// <param name="y">The other.</param>
    /// <param name="limit">The most edits that are counted; from 0.</param>
    public static int Between(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, int limit)
    {
        if (Math.Abs(x.Length - y.Length) > limit) { return limit + 1; }
        // What is equal at both ends does not count: a slip leaves little between.
        var head = x.CommonPrefixLength(y);
        x = x[head..];
        y = y[head..];
        while (!x.IsEmpty && !y.IsEmpty && x[^1] == y[^1])
        {
            x = x[..^1];
            y = y[..^1];
        }

        if (x.IsEmpty || y.IsEmpty) { return x.Length + y.Length; }
        return limit == 0 || x.Length > MaxLength || y.Length > MaxLength ? limit + 1 : Banded(x, y, limit);
    }

    private static int Banded(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, int limit)
    {
        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= y.Length; j++) { last[j] = j; }
        for (var i = 1; i <= x.Length; i++)
        {
            row[..(y.Length + 1)].Fill(limit + 1);
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
