using System.Globalization;

namespace Cutset.Bench.Graphs;

/// <summary>How time and memory grow with the answer: medians by the size of the answer, a band for each power of ten.</summary>
/// <param name="what">What an answer is counted in.</param>
internal sealed class AnswerCurve(string what)
{
    private readonly List<(int Size, double Milliseconds, long Bytes)> _points = [];

    /// <summary>Adds a run.</summary>
    internal void Add(int size, double milliseconds, long bytes) => _points.Add((size, milliseconds, bytes));

    /// <summary>A line for each band that has runs.</summary>
    internal List<string> Lines() =>
    [
        .. _points.GroupBy(static point => point.Size == 0 ? -1 : (int)Math.Log10(point.Size))
            .OrderBy(static band => band.Key)
            .Select(band => string.Create(
                CultureInfo.InvariantCulture,
                $"  - answers of {(band.Key < 0 ? "no" : $"{Math.Pow(10, band.Key):N0} to {Math.Pow(10, band.Key + 1) - 1:N0}")} {what}: {band.Count()} runs, median {Median(band.Select(static p => p.Milliseconds)):0.0} ms, {Median(band.Select(static p => p.Bytes / 1e6)):0.00} MB allocated")),
    ];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
