using System.Globalization;

namespace Cutset.Store.Disk;

/// <summary>
/// A folder for the work in progress of one process, with a lock file beside it. When the process dies, the lock goes
/// free, and the next sweep removes the folder.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const string LockSuffix = ".lock";

    private readonly string _gate;
    private readonly string _lockPath;
    private FileLock? _lock;

    private StagingFolder(string gate, string path, string lockPath, FileLock taken)
    {
        _gate = gate;
        Path = path;
        _lockPath = lockPath;
        _lock = taken;
    }

    /// <summary>Full path of the folder.</summary>
    internal string Path { get; }

    /// <summary>Creates a folder of its own under <paramref name="staging"/>.</summary>
    /// <param name="staging">The workspace's staging folder.</param>
    /// <param name="gate">Lock file under which staging folders come and go.</param>
    /// <param name="purpose">First part of the folder's name.</param>
    internal static StagingFolder Create(string staging, string gate, string purpose)
    {
        using var held = FileLock.Take(gate);
        for (var n = 0; ; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{purpose}-{Environment.ProcessId}-{n}");
            var path = System.IO.Path.Combine(staging, name);
            var lockPath = path + LockSuffix;
            if (!Directory.Exists(path) && !File.Exists(lockPath) && FileLock.TryTake(lockPath) is { } taken)
            {
                Directory.CreateDirectory(path);
                return new StagingFolder(gate, path, lockPath, taken);
            }
        }
    }

    /// <summary>Removes what dead processes left; returns how many owners had died.</summary>
    internal static int Sweep(string staging, string gate)
    {
        using var held = FileLock.Take(gate);
        var removed = 0;
        foreach (var lockPath in Directory.GetFiles(staging, "*" + LockSuffix))
        {
            using var taken = FileLock.TryTake(lockPath);
            if (taken is not null)
            {
                RemoveTree(lockPath[..^LockSuffix.Length]);
                File.Delete(lockPath);
                removed++;
            }
        }

        foreach (var folder in Directory.GetDirectories(staging))
        {
            // Locks of the living were left alone above, so a folder without a lock file has no owner.
            if (!File.Exists(folder + LockSuffix))
            {
                RemoveTree(folder);
                removed++;
            }
        }

        return removed;
    }

    /// <summary>Removes the folder, if it is still there, and lets go of the lock.</summary>
    public void Dispose()
    {
        if (_lock is null)
        {
            return;
        }

        using var held = FileLock.Take(_gate);
        RemoveTree(Path);
        File.Delete(_lockPath);
        _lock.Dispose();
        _lock = null;
    }

    private static void RemoveTree(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
