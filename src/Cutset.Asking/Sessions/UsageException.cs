using Cutset.Core.Model;

namespace Cutset.Asking.Sessions;

/// <summary>The command line itself is wrong; ends with exit code 64.</summary>
public sealed class UsageException(string message) : CutsetException(message)
{
    /// <inheritdoc/>
    public override int ExitCode => 64;
}
