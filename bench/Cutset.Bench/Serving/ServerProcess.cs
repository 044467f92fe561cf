using System.Diagnostics;

namespace Cutset.Bench.Serving;

/// <summary>The server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan start)
    {
        _process = process;
        Address = address;
        Start = start;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process until it says its address.</summary>
    public TimeSpan Start { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory in use, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    /// <summary>Starts the command line that was built.</summary>
    public static ServerProcess Begin(string program, string workspace)
    {
        var watch = Stopwatch.StartNew();
        var process = Launch(program, "--workspace", workspace, "serve", "--port", "0", "--rate", "1000000");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var place)
            {
                return new ServerProcess(process, new Uri(line[place..].Trim()), watch.Elapsed);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Runs a command to its end; it must succeed.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using var process = Launch(program, arguments);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Launch(string program, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
}
