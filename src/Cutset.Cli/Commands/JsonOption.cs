using System.CommandLine;

namespace Cutset.Cli.Commands;

/// <summary><c>--json</c>, which every command with a result takes.</summary>
internal static class JsonOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<bool> Create() => new("--json") { Description = "Print the result as JSON" };
}
