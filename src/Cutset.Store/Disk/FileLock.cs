using Cutset.Core.Model;

namespace Cutset.Store.Disk;

/// <summary>
/// An exclusive lock that the operating system holds on a file and frees when the process ends, however it ends.
/// Lock files stay: to delete one would let two processes hold "the same" lock on two files.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int Unix_WouldBlock = 11;
    private const int Mac_WouldBlock = 35;
    private const int Windows_SharingViolation = unchecked((int)0x80070020);
    private const int PollMilliseconds = 20;

    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, or returns null when another holder has it.</summary>
    internal static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (IOException exception) when (IsHeldElsewhere(exception))
        {
            return null;
        }
    }

    /// <summary>Takes the lock, waiting for its holder; for sections that last milliseconds.</summary>
    /// <exception cref="CutsetException">It is still held after a minute.</exception>
    internal static FileLock Take(string path, CancellationToken cancellationToken = default)
    {
        for (var waited = 0; waited < 60_000; waited += PollMilliseconds)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            cancellationToken.WaitHandle.WaitOne(PollMilliseconds);
            cancellationToken.ThrowIfCancellationRequested();
        }

        throw new CutsetException(
            $"{path}: another process has held this lock for a minute. See whether another cutset hangs, and end it.");
    }

    /// <summary>True when the error says that somebody else has the file locked.</summary>
    internal static bool IsHeldElsewhere(IOException exception) =>
        exception is not FileNotFoundException and not DirectoryNotFoundException
        && exception.HResult is Unix_WouldBlock or Mac_WouldBlock or Windows_SharingViolation;

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
