using System.Diagnostics;
using System.Globalization;

namespace Cutset.Bench.Graphs;

/// <summary>Times of single runs, for percentiles: by the clock, and of the processors, which tells what a run costs on a
/// busy machine as well.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _processor = [];

    /// <summary>Number of runs.</summary>
    internal int Count => _milliseconds.Count;

    /// <summary>Runs and times; returns what the run returned.</summary>
    internal T Time<T>(Func<T> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var result = run();
        _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        _processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        return result;
    }

    /// <summary>The last run by the clock, in milliseconds.</summary>
    internal double Last => _milliseconds[^1];

    /// <summary>Takes over the last run of others, where it is wanted.</summary>
    internal void AddLastOf(Latencies others, bool wanted)
    {
        if (wanted)
        {
            _milliseconds.Add(others._milliseconds[^1]);
            _processor.Add(others._processor[^1]);
        }
    }

    /// <summary>The time by the clock below which that share of the runs stays.</summary>
    internal double Percentile(double share) => Percentile(_milliseconds, share);

    /// <summary>The time of the processors below which that share of the runs stays.</summary>
    internal double ProcessorPercentile(double share) => Percentile(_processor, share);

    /// <summary>The three usual percentiles in words.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Percentile(0.5):0.##} ms, p99 {Percentile(0.99):0.#} ms, max {Percentile(1):0.#} ms (n = {Count}; processors p50 {ProcessorPercentile(0.5):0.##}, p99 {ProcessorPercentile(0.99):0.#})");

    private static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
