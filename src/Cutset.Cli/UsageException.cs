using Cutset.Core.Model;

namespace Cutset.Cli;

/// <summary>The command line itself is wrong; ends with exit code 64.</summary>
internal sealed class UsageException(string message) : CutsetException(message)
{
    /// <inheritdoc/>
    public override int ExitCode => Hosting.ExitCodes.Usage;
}
