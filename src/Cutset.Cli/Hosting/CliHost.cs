using Cutset.Cli.Output;

namespace Cutset.Cli.Hosting;

/// <summary>What a command needs from its surroundings; tests replace all of it.</summary>
internal sealed class CliHost
{
    /// <summary>Results; nothing else is written here.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, remarks and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Keys and lines from the user.</summary>
    public required TextReader In { get; init; }

    /// <summary>Reads one key without an Enter; null where the input is no terminal.</summary>
    public Func<char>? Key { get; init; }

    /// <summary>True when <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>True when <see cref="Error"/> is a terminal: progress may then redraw its line.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; a generous width where there is none, so that nothing is cut off.</summary>
    public int Width { get; init; } = 160;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The process's own surroundings.</summary>
    public static CliHost ForProcess()
    {
        // UTF-8 whatever the locale says: names of companies are not ASCII.
        var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 14);
        var error = new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true };
        return new CliHost
        {
            Out = output,
            Error = error,
            In = Console.In,
            Key = Console.IsInputRedirected ? null : static () => Console.ReadKey(intercept: true).KeyChar,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 160 : Math.Max(60, TerminalWidth()),
        };
    }

    /// <summary>A writer of aligned tables on <see cref="Out"/>.</summary>
    public TableWriter Tables() => new(Out, Width);

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 120;
        }
    }
}
