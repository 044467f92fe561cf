using System.Globalization;

namespace Cutset.Store.Workspaces;

/// <summary>
/// Tells cheaply, by a few look-ups in directories, whether something in a workspace may have changed. Equal stamps mean that
/// nothing has; unequal ones that something may have. The folder need not hold a workspace yet.
/// </summary>
public static class WorkspaceStamp
{
    /// <summary>The stamp of decisions, and of what else is in their database.</summary>
    public static string OfDecisions(string folder)
    {
        var path = new WorkspaceLayout(Path.GetFullPath(folder)).Decisions;
        return $"{File(path)}|{File(path + "-wal")}";
    }

    /// <summary>The stamp of the published imports.</summary>
    public static string OfImports(string folder) =>
        Directory.GetLastWriteTimeUtc(new WorkspaceLayout(Path.GetFullPath(folder)).Imports).Ticks
            .ToString(CultureInfo.InvariantCulture);

    private static string File(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}.{file.LastWriteTimeUtc.Ticks}") : "";
    }
}
