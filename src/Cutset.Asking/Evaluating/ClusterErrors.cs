using Cutset.Core.Resolution;

namespace Cutset.Asking.Evaluating;

/// <summary>Finds what costs a clustering most: clusters that join what is apart, and those that part what is one.</summary>
public static class ClusterErrors
{
    private const int ShownNames = 6;

    /// <summary>The worst, by wrong pairs, then by the first name.</summary>
    public static IReadOnlyList<ClusterError> Worst(ClusterRun run, int limit) =>
    [
        .. Of("joined", run.Predicted, run.Truth, run.Names).Concat(Of("split", run.Truth, run.Predicted, run.Names))
            .OrderByDescending(static error => error.Pairs)
            .ThenBy(static error => error.Kind, StringComparer.Ordinal)
            .ThenBy(static error => error.Names[0], StringComparer.Ordinal)
            .Take(limit),
    ];

    private static IEnumerable<ClusterError> Of(
        string kind, IReadOnlyList<int> outer, IReadOnlyList<int> inner, IReadOnlyList<string> names)
    {
        foreach (var cluster in Enumerable.Range(0, outer.Count).GroupBy(row => outer[row]))
        {
            var parts = cluster.GroupBy(row => inner[row])
                .Select(part => (Size: part.LongCount(), Name: part.Select(row => names[row]).Min(StringComparer.Ordinal)!))
                .OrderByDescending(static part => part.Size).ThenBy(static part => part.Name, StringComparer.Ordinal)
                .ToList();
            if (parts.Count > 1)
            {
                var size = parts.Sum(static part => part.Size);
                var wrong = ((size * size) - parts.Sum(static part => part.Size * part.Size)) / 2;
                yield return new ClusterError(kind, wrong, [.. parts.Take(ShownNames).Select(static part => part.Name)]);
            }
        }
    }
}
