using Cutset.Cli.Hosting;

namespace Cutset.Cli;

/// <summary>Entry point: hands the arguments and the process's surroundings to <see cref="CommandLine"/>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var host = CliHost.ForProcess();
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, cancel) =>
        {
            // The first Ctrl-C asks; the second ends the process: the workspace withstands that too.
            cancel.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        };
        using var terminate = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                cancellation.Cancel();
            });
        var code = CommandLine.Run(args, host, cancellation.Token);
        host.Out.Flush();
        return code;
    }
}
