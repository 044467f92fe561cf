namespace Cutset.Cli.Hosting;

/// <summary>What the process returns; documented in <c>docs/guide/commands.md</c>.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done, with more rejected rows than <c>--max-rejects</c> allows, or with nothing but rejected rows.</summary>
    public const int TooManyRejects = 1;

    /// <summary>Bad input: a broken file, an unknown or ambiguous name, no workspace. Nothing was changed.</summary>
    public const int BadInput = 2;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 64;

    /// <summary>A fault of the program.</summary>
    public const int Internal = 70;

    /// <summary>Cancelled with Ctrl-C.</summary>
    public const int Cancelled = 130;
}
