using System.Runtime.InteropServices;

namespace Cutset.Store.Disk;

/// <summary>Writes that survive a power cut: contents and folder entries are on disk before a rename shows them.</summary>
internal static partial class DurableFiles
{
    private const int ReadOnly = 0;

    /// <summary>Forces the contents of every file under a folder, and the folders themselves, to disk.</summary>
    internal static void SyncTree(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            SyncFile(file);
        }

        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
        {
            SyncFolder(inner);
        }

        SyncFolder(folder);
    }

    /// <summary>Renames a folder and forces both parents to disk: the new name is there, or the old one.</summary>
    internal static void MoveFolder(string from, string to)
    {
        Directory.Move(from, to);
        SyncFolder(Path.GetDirectoryName(to)!);
        SyncFolder(Path.GetDirectoryName(from)!);
    }

    /// <summary>Replaces a small file in one step: a reader sees the old text or the new one.</summary>
    internal static void Replace(string path, string text, string scratchFolder)
    {
        var scratch = Path.Combine(scratchFolder, Path.GetFileName(path) + ".new");
        File.WriteAllText(scratch, text);
        SyncFile(scratch);
        File.Move(scratch, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Forces the entries of a folder to disk; does nothing on Windows, which journals them.</summary>
    internal static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // .NET opens no folders; a failure here (a file system without the notion) must not lose finished work.
        var descriptor = OpenPath(folder, ReadOnly);
        if (descriptor >= 0)
        {
            _ = Sync(descriptor);
            _ = Close(descriptor);
        }
    }

    internal static void SyncFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenPath(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
