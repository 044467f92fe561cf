using System.Diagnostics;
using System.Globalization;

namespace Cutset.Bench.Graphs;

/// <summary>Times of single runs, for percentiles.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Number of runs.</summary>
    internal int Count => _milliseconds.Count;

    /// <summary>Runs and times; returns what the run returned.</summary>
    internal T Time<T>(Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        return result;
    }

    /// <summary>The time below which that share of the runs stays.</summary>
    internal double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    /// <summary>The three usual percentiles in words.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Percentile(0.5):0.##} ms, p99 {Percentile(0.99):0.#} ms, max {Percentile(1):0.#} ms (n = {Count})");
}
