using System.CommandLine;
using Cutset.Asking.Sessions;

namespace Cutset.Cli.Asking;

/// <summary><c>--over imports</c>: the same question along the days of the imported full listings.</summary>
internal static class OverOption
{
    private const string Imports = "imports";

    /// <summary>A new option for one command.</summary>
    /// <param name="shown">What the answer shows of these days.</param>
    public static Option<string?> Create(string shown) => new("--over")
    {
        Description = $"Answer as of each day of the imported full listings, and show {shown}",
        HelpName = Imports,
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = static result => result.Tokens.Count == 0 ? Imports : result.Tokens[0].Value,
    };

    /// <summary>Tells whether it was asked for.</summary>
    /// <exception cref="UsageException">Over anything else than imports.</exception>
    public static bool IsAsked(string? value) => value switch
    {
        null => false,
        Imports => true,
        _ => throw new UsageException($"--over: '{value}' is unknown. Write: --over imports."),
    };
}
