using System.Collections.Concurrent;
using Cutset.Sources.Reading;

namespace Cutset.Asking.Citing;

/// <summary>
/// Tells whether a file on disk is still the one that was imported. Its SHA-256 is computed once, and again when its size
/// or the time of its last change is another. Thread-safe; one for each process suffices.
/// </summary>
public sealed class VerifiedFiles
{
    private readonly ConcurrentDictionary<string, (long Size, DateTime ChangedAt, string Sha256)> _known =
        new(StringComparer.Ordinal);

    /// <summary>True where a file lies there with that digest. O(length of the file) when it is first asked.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="sha256">The digest, 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Checked once a buffer.</param>
    public bool IsThere(string path, string sha256, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return false;
        }

        var (size, changedAt) = (file.Length, file.LastWriteTimeUtc);
        if (!_known.TryGetValue(path, out var known) || known.Size != size || known.ChangedAt != changedAt)
        {
            known = (size, changedAt, SourceFiles.Identify(path, null, cancellationToken).Sha256);
            _known[path] = known;
        }

        return known.Sha256 == sha256;
    }
}
