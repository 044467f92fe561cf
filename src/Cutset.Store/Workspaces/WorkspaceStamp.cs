using System.Globalization;

namespace Cutset.Store.Workspaces;

/// <summary>
/// Tells cheaply whether anything in a workspace but its published snapshot may have changed: decisions and imports. Equal
/// stamps mean that nothing has; unequal ones that something may have.
/// </summary>
public static class WorkspaceStamp
{
    /// <summary>The stamp of a folder, whether it holds a workspace or not. A few look-ups in directories.</summary>
    public static string Of(string folder)
    {
        var layout = new WorkspaceLayout(Path.GetFullPath(folder));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{File(layout.Decisions)}|{File(layout.Decisions + "-wal")}|{Directory.GetLastWriteTimeUtc(layout.Imports).Ticks}");
    }

    private static string File(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}.{file.LastWriteTimeUtc.Ticks}") : "";
    }
}
