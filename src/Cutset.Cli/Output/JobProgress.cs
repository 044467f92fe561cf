using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Spectre.Console;

namespace Cutset.Cli.Output;

/// <summary>Runs a job with its progress on standard error: a moving line on a terminal, plain lines elsewhere.</summary>
internal static class JobProgress
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    /// <summary>Runs the job and returns what it returns.</summary>
    public static T Run<T>(CliHost host, string title, Func<IJobProgress, T> job)
    {
        if (!host.ErrorIsTerminal)
        {
            return job(new PlainProgress(host, PlainInterval));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new TransferSpeedColumn(), new RemainingTimeColumn())
            .Start(context => job(new TerminalProgress(context.AddTask(Markup.Escape(title)))));
    }

    private sealed class TerminalProgress(ProgressTask task) : IJobProgress
    {
        public void Report(string what, long done, long total, long rows)
        {
            var counted = rows == 0 ? "" : $", {Figures.Count(rows)} rows";
            task.Description = Markup.Escape(SafeText.Cut(what, 50) + counted);
            task.IsIndeterminate = total == 0;
            task.MaxValue = Math.Max(total, 1);
            task.Value = done;
        }
    }

    private sealed class PlainProgress(CliHost host, TimeSpan interval) : IJobProgress
    {
        private readonly long _started = host.Clock.GetTimestamp();
        private readonly Lock _lock = new();
        private long _lastLine = host.Clock.GetTimestamp();

        public void Report(string what, long done, long total, long rows)
        {
            lock (_lock)
            {
                if (host.Clock.GetElapsedTime(_lastLine) < interval)
                {
                    return;
                }

                _lastLine = host.Clock.GetTimestamp();
            }

            var seconds = Math.Max(host.Clock.GetElapsedTime(_started).TotalSeconds, 0.001);
            var line = SafeText.Cut(what, 60);
            if (rows > 0)
            {
                line += $", {Figures.Count(rows)} rows";
            }

            if (total > 0 && done > 0)
            {
                var left = TimeSpan.FromSeconds(seconds * Math.Max(0, total - done) / done);
                line += $", {Figures.Bytes(done)} of {Figures.Bytes(total)}, {Figures.Bytes((long)(done / seconds))}/s, "
                    + $"about {Figures.Duration(left)} left";
            }

            host.Error.WriteLine(line);
        }
    }
}
