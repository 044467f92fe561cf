using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cutset.Asking.Wording;
using Cutset.Cli.Commands;
using Cutset.Cli.Hosting;
using Cutset.Core.Model;

namespace Cutset.Cli;

/// <summary>The commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command; never throws.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args, CliHost host, CancellationToken cancellationToken)
    {
        try
        {
            GlobalizationCheck.Require();
            var parsed = Create(host).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return ReportUsage(parsed, host);
            }

            var configuration = new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            // Commands are synchronous below; the library's entry point is not.
            return parsed.InvokeAsync(configuration, cancellationToken).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("Cancelled; nothing was changed.");
            return ExitCodes.Cancelled;
        }
        catch (CutsetException error)
        {
            host.Error.WriteLine("cutset: " + SafeText.Line(error.Message));
            return error.ExitCode;
        }
        catch (IOException error) when (IsBrokenPipe(error))
        {
            // The reader of our output has gone (| head): that is no error of ours.
            return ExitCodes.Ok;
        }
#pragma warning disable CA1031 // the composition root is where everything else ends
        catch (Exception error)
#pragma warning restore CA1031
        {
            host.Error.WriteLine($"cutset: internal error: {SafeText.Line(error.Message)}");
            host.Error.WriteLine("This is a fault in Cutset. Please report it with the command and the lines below.");
            host.Error.WriteLine(error);
            return ExitCodes.Internal;
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Create(CliHost host)
    {
        var root = new RootCommand("Cutset finds who supplies whom in public records, with a citation for every step.");
        root.Add(WorkspaceOption.Instance);
        foreach (var command in CommandCatalog.All(host))
        {
            root.Add(command);
        }

        return root;
    }

    private static int ReportUsage(ParseResult parsed, CliHost host)
    {
        foreach (var error in parsed.Errors.Select(static error => Describe(error)).Distinct())
        {
            host.Error.WriteLine("cutset: " + SafeText.Line(error));
        }

        var path = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = result.Parent)
        {
            path.Insert(0, command.Command is RootCommand ? "cutset" : command.Command.Name);
        }

        host.Error.WriteLine($"Try: {string.Join(' ', path)} --help");
        return ExitCodes.Usage;
    }

    /// <summary>The parser names a type of .NET where a number is none; everybody else says what to write.</summary>
    private static string Describe(ParseError error) =>
        error.SymbolResult is OptionResult { Tokens: [.., var token] } result
        && (Nullable.GetUnderlyingType(result.Option.ValueType) ?? result.Option.ValueType) == typeof(int)
        && !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? $"{result.Option.Name}: '{token.Value}' is no whole number."
            : error.Message;

    private static bool IsBrokenPipe(IOException error) =>
        error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase)
        || error.Message.Contains("pipe is being closed", StringComparison.OrdinalIgnoreCase);
}
