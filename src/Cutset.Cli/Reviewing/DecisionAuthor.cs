using System.CommandLine;
using Cutset.Cli.Hosting;

namespace Cutset.Cli.Reviewing;

/// <summary>Under which name decisions are recorded. The name of the account is not taken without being asked for.</summary>
internal static class DecisionAuthor
{
    /// <summary>Variable that names the author where the option does not.</summary>
    public const string Variable = "CUTSET_USER";

    /// <summary>The author where nobody is named.</summary>
    public const string Nobody = "local";

    /// <summary>A new option <c>--by</c> for one command.</summary>
    public static Option<string?> CreateOption() => new("--by")
    {
        Description = $"Who decides, as it is to be recorded (default: {Variable}, else '{Nobody}')",
        HelpName = "NAME",
    };

    /// <summary>The author that a command line names.</summary>
    public static string Read(string? named, CliHost host)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            return named.Trim();
        }

        var variable = host.Environment(Variable);
        return string.IsNullOrWhiteSpace(variable) ? Nobody : variable.Trim();
    }
}
