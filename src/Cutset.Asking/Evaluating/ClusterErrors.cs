using Cutset.Core.Resolution;

namespace Cutset.Asking.Evaluating;

/// <summary>Finds what costs a clustering most: clusters that join what is apart, and those that part what is one.</summary>
public static class ClusterErrors
{
    private const int ShownNames = 6;

    /// <summary>Most clusters of which the names are read.</summary>
    private const int MostRead = 100_000;

    /// <summary>The worst, by wrong pairs, then by the first name. O(n log n).</summary>
    public static IReadOnlyList<ClusterError> Worst(ClusterRun run, int limit)
    {
        List<ClusterError> joined = [], split = [];
        Parallel.Invoke(
            () => joined = Of("joined", run.Predicted, run.Truth, run.Names, limit),
            () => split = Of("split", run.Truth, run.Predicted, run.Names, limit));
        return
        [
            .. joined.Concat(split)
                .OrderByDescending(static error => error.Pairs)
                .ThenBy(static error => error.Kind, StringComparer.Ordinal)
                .ThenBy(static error => error.Names[0], StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static List<ClusterError> Of(
        string kind, IReadOnlyList<int> outer, IReadOnlyList<int> inner, IReadOnlyList<string> names, int limit)
    {
        var (keys, rows) = (new ulong[outer.Count], new int[outer.Count]);
        for (var i = 0; i < rows.Length; i++) { (keys[i], rows[i]) = (((ulong)(uint)outer[i] << 32) | (uint)inner[i], i); }
        Array.Sort(keys, rows);
        var wrong = new List<(int Start, int End, long Pairs)>();
        for (int start = 0, end; start < rows.Length; start = end)
        {
            var (together, size) = (0L, 0L);
            for (end = start; end < rows.Length && keys[end] >> 32 == keys[start] >> 32; size++)
            {
                var first = end;
                while (end < rows.Length && keys[end] == keys[first]) { end++; }
                together += (long)(end - first) * (end - first);
            }

            if (size > 1) { wrong.Add((start, end, (((long)(end - start) * (end - start)) - together) / 2)); }
        }

        // Names are read for those only that may be shown; of equally bad ones at the end, all.
        wrong.Sort(static (a, b) => b.Pairs.CompareTo(a.Pairs));
        var least = wrong.Count > limit && limit > 0 ? wrong[limit - 1].Pairs : 0;
        return [.. wrong.TakeWhile(error => error.Pairs >= least).Take(MostRead)
            .Select(error => new ClusterError(kind, error.Pairs, NamesOf(keys, rows, error.Start, error.End, names)))];
    }

    /// <summary>A name of each part, the largest part first.</summary>
    private static List<string> NamesOf(ulong[] keys, int[] rows, int start, int end, IReadOnlyList<string> names)
    {
        var parts = new List<(int Size, string Name)>();
        for (var next = start; start < end; start = next)
        {
            while (next < end && keys[next] == keys[start]) { next++; }
            parts.Add((next - start, rows[start..next].Select(row => names[row]).Min(StringComparer.Ordinal)!));
        }

        return [.. parts.OrderByDescending(static part => part.Size).ThenBy(static part => part.Name, StringComparer.Ordinal)
            .Take(ShownNames).Select(static part => part.Name)];
    }
}
