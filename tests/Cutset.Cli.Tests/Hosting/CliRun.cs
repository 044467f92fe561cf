using Cutset.Cli.Hosting;

namespace Cutset.Cli.Tests.Hosting;

/// <summary>One run of the command line inside the test, with what it printed.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    /// <summary>Runs with a workspace of its own.</summary>
    public static CliRun Of(string workspace, params string[] args) =>
        Run(new StringReader(""), CancellationToken.None, ["--workspace", workspace, .. args]);

    /// <summary>Runs exactly these arguments.</summary>
    public static CliRun Run(TextReader input, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CliHost
        {
            Out = output,
            Error = error,
            In = input,
            Environment = static _ => null,
            Clock = new FixedClock(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero)),
        };
        var code = CommandLine.Run(args, host, cancellationToken);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
