namespace Cutset.Core.Model;

/// <summary>
/// Something that the user can mend: a broken file, a full disk, an unknown name. The message is one line that says
/// what was found, where, and what to do; the command line prints it and ends with <see cref="ExitCode"/>.
/// </summary>
public class CutsetException : Exception
{
    /// <summary>An error with its message.</summary>
    public CutsetException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and its cause.</summary>
    public CutsetException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>Exit code of the command line: 2 for bad input.</summary>
    public virtual int ExitCode => 2;
}
