using System.Diagnostics;

namespace Cutset.Bench.Importing;

/// <summary>How long something took, in seconds of the clock and of all processors together.</summary>
internal readonly record struct RunTime(double Wall, double Processor)
{
    /// <summary>Runs it and measures.</summary>
    public static RunTime Of(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        action();
        watch.Stop();
        process.Refresh();
        return new RunTime(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Wall:0.00} s ({Processor:0.00} s of processor time)");
}
