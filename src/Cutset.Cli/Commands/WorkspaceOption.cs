using System.CommandLine;
using Cutset.Cli.Hosting;

namespace Cutset.Cli.Commands;

/// <summary><c>--workspace DIR</c>, which every command takes.</summary>
internal static class WorkspaceOption
{
    /// <summary>Name of the folder where neither option nor variable names one.</summary>
    public const string DefaultFolder = ".cutset";

    /// <summary>Name of the folder of <c>demo</c>, which leaves the variable and the usual folder alone.</summary>
    public const string DemoFolder = ".cutset-demo";

    /// <summary>Variable that names the folder where the option does not.</summary>
    public const string Variable = "CUTSET_WORKSPACE";

    /// <summary>The option itself; recursive, so that it may stand before or after the command.</summary>
    public static Option<string?> Instance { get; } = new("--workspace", "-w")
    {
        Description = $"Folder of the workspace (default: {Variable}, else {DefaultFolder}; of demo: {DemoFolder})",
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
