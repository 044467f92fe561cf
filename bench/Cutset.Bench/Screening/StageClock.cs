using System.Diagnostics;
using System.Globalization;
using Cutset.Asking.Sessions;

namespace Cutset.Bench.Screening;

/// <summary>Prints how long each stage of a job took: wall time and processor time.</summary>
internal sealed class StageClock : IJobProgress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Process _process = Process.GetCurrentProcess();
    private string? _stage;
    private (double Wall, double Processor) _began;

    /// <summary>Seconds since the start: wall time and processor time.</summary>
    public (double Wall, double Processor) Now
    {
        get
        {
            _process.Refresh();
            return (_watch.Elapsed.TotalSeconds, _process.TotalProcessorTime.TotalSeconds);
        }
    }

    /// <inheritdoc/>
    public void Report(string what, long done, long total, long rows)
    {
        if (what == _stage) { return; }
        var now = Now;
        if (_stage is not null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_stage}: {now.Wall - _began.Wall:F1} s, processor {now.Processor - _began.Processor:F1} s"));
        }

        (_stage, _began) = (what, now);
    }
}
