using System.CommandLine;
using Cutset.Cli.Hosting;

namespace Cutset.Cli.Commands;

/// <summary><c>--workspace DIR</c>, which every command takes.</summary>
internal static class WorkspaceOption
{
    /// <summary>Name of the folder where neither option nor variable names one.</summary>
    public const string DefaultFolder = ".cutset";

    /// <summary>Variable that names the folder where the option does not.</summary>
    public const string Variable = "CUTSET_WORKSPACE";

    /// <summary>The option itself; recursive, so that it may stand before or after the command.</summary>
    public static Option<string?> Instance { get; } = new("--workspace", "-w")
    {
        Description = $"Folder of the workspace (default: {Variable}, else {DefaultFolder})",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The folder that a command line names.</summary>
    public static string Folder(ParseResult parsed, CliHost host)
    {
        var named = parsed.GetValue(Instance);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return named;
        }

        var variable = host.Environment(Variable);
        return string.IsNullOrWhiteSpace(variable) ? DefaultFolder : variable;
    }
}
