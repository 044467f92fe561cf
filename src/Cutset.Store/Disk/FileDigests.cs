using System.Security.Cryptography;

namespace Cutset.Store.Disk;

/// <summary>SHA-256 of files, as the manifests hold them.</summary>
internal static class FileDigests
{
    /// <summary>Name of the manifest, which cannot hold its own digest.</summary>
    internal const string Manifest = "manifest.json";

    /// <summary>Digest of each file of a folder but its manifest, by name, in ordinal order.</summary>
    internal static SortedDictionary<string, string> OfFolder(string folder)
    {
        string[] paths = [.. Directory.GetFiles(folder).Where(static path => Path.GetFileName(path) != Manifest)];
        var digests = new string[paths.Length];
        SideBySide.Run([.. Enumerable.Range(0, paths.Length).Select(i => (Action)(() => digests[i] = OfFile(paths[i])))]);
        return new SortedDictionary<string, string>(
            paths.Zip(digests).ToDictionary(static pair => Path.GetFileName(pair.First), static pair => pair.Second), StringComparer.Ordinal);
    }

    /// <summary>Digest of one file, 64 lower-case hexadecimal digits.</summary>
    internal static string OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
