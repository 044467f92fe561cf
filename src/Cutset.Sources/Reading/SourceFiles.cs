using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Cutset.Core.Model;

namespace Cutset.Sources.Reading;

/// <summary>
/// From a path to entries that can be read: plain files, .gz, .zip with several members. Nothing is ever unpacked to
/// disk, and an archive inside an archive is not opened.
/// </summary>
public static class SourceFiles
{
    private const int HeadBytes = 64 * 1024;
    private const int BufferBytes = 128 * 1024;

    /// <summary>
    /// The files at a path: the file itself, or all files below a folder, ordered by their paths (ordinal). Hidden files
    /// and folders (a leading dot) are left out.
    /// </summary>
    /// <exception cref="CutsetException">No such path, no permission, or a folder without files.</exception>
    public static IReadOnlyList<string> List(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw ReadingErrors.NotFound(path);
        }

        var files = new List<string>();
        try
        {
            AddFiles(path, files);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw ReadingErrors.NoPermission(path, cause);
        }

        files.Sort(string.CompareOrdinal);
        return files.Count > 0 ? files : throw new CutsetException($"{path}: the folder holds no files. Check the path");
    }

    /// <summary>
    /// The entries of one file: one for a plain or gzipped file, one for each member of a zip archive, ordered by name
    /// (ordinal). Members that are folders are left out.
    /// </summary>
    /// <param name="path">A file.</param>
    /// <param name="options">Limits.</param>
    /// <param name="meter">Counts the bytes as the entries are read; null when nobody asks.</param>
    /// <exception cref="SourceFormatException">A broken archive, one whose names point outside it, one beyond the
    /// limits, or a file that is not what its extension says.</exception>
    /// <exception cref="CutsetException">No such file, or no permission.</exception>
    public static IReadOnlyList<SourceEntry> EntriesOf(string path, ReadingOptions options, ReadMeter? meter = null)
    {
        Span<byte> magic = stackalloc byte[4];
        int count;
        using (var stream = OpenDisk(path, null))
        {
            count = Translate(path, stream.ReadAtLeast, magic);
        }

        var isZip = count == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] <= 8;
        var isGzip = count >= 2 && magic[0] == 0x1f && magic[1] == 0x8b;
        var name = Path.GetFileName(path);
        if (count == 0)
        {
            throw ReadingErrors.Empty(path);
        }

        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".zip" when !isZip:
                throw ReadingErrors.NotItsExtension(path, "no zip archive", "Download it again, or give it its right name");
            case ".gz" when !isGzip:
                throw ReadingErrors.NotItsExtension(path, "not gzipped", "Download it again, or give it its right name");
            case ".zip":
                return ZipEntries.Of(path, options, meter);
            case ".gz":
                return [new SourceEntry(path, name[..^3], null, () => OpenGzip(path, options, meter))];
            case ".csv" or ".tsv" or ".txt" or ".json" or ".jsonl" or ".xml" when isZip || isGzip:
                throw ReadingErrors.NotItsExtension(
                    path, isZip ? "a zip archive" : "gzipped", $"Rename it to end in {(isZip ? ".zip" : ".gz")}");
            default:
                return [new SourceEntry(path, name, null, () => OpenDisk(path, meter))];
        }
    }

    /// <summary>
    /// Reads the beginning of an entry, at most 64 KiB, decoded (UTF-8, or UTF-16 with a byte-order mark).
    /// </summary>
    /// <exception cref="SourceFormatException">The entry is empty or damaged.</exception>
    public static EntryHead HeadOf(SourceEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[HeadBytes];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (count == 0)
        {
            throw ReadingErrors.Empty(entry.DisplayName);
        }

        using var reader = new StreamReader(new MemoryStream(buffer, 0, count), Encoding.UTF8);
        return new EntryHead(Path.GetFileName(entry.Name), reader.ReadToEnd());
    }

    /// <summary>Reads a file from start to end for its digest and size.</summary>
    /// <param name="path">A file.</param>
    /// <param name="meter">Counts the bytes read; null when nobody asks.</param>
    /// <param name="cancellationToken">Checked once a buffer.</param>
    /// <exception cref="CutsetException">No such file, or no permission.</exception>
    public static FileIdentity Identify(string path, ReadMeter? meter, CancellationToken cancellationToken)
    {
        using var stream = new MeteredStream(OpenDisk(path, null), meter, computeSha256: true);
        var buffer = new byte[BufferBytes];
        var size = 0L;
        for (int count; (count = Translate(path, ReadSome, buffer)) > 0; size += count)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new FileIdentity(Path.GetFileName(path), stream.GetSha256() ?? "", size);

        int ReadSome(Span<byte> target, int minimum, bool throwOnEnd) => stream.Read(target);
    }

    /// <summary>Opens a file on disk, translating what can go wrong.</summary>
    internal static Stream OpenDisk(string path, ReadMeter? meter)
    {
        try
        {
            var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                BufferSize = BufferBytes,
                Options = FileOptions.SequentialScan,
            });
            return meter is null ? file : new MeteredStream(file, meter);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw ReadingErrors.NoPermission(path, cause);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ReadingErrors.NotFound(path);
        }
        catch (IOException cause)
        {
            throw ReadingErrors.CannotRead(path, cause);
        }
    }

    private static UnpackedStream OpenGzip(string path, ReadingOptions options, ReadMeter? meter)
    {
        var file = OpenDisk(path, meter);
        var packed = file.Length;
        Span<byte> trailer = stackalloc byte[4];
        file.Seek(Math.Max(packed - 4, 0), SeekOrigin.Begin);
        file.ReadAtLeast(trailer, 4, throwOnEndOfStream: false);
        file.Seek(0, SeekOrigin.Begin);

        // RFC 1952: the last four bytes are the unpacked length modulo 2^32.
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        return new UnpackedStream(
            new GZipStream(file, CompressionMode.Decompress), path, packed,
            length => unchecked((uint)length) == expected, options, owner: null);
    }

    private static void AddFiles(string folder, List<string> files)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!Path.GetFileName(file).StartsWith('.'))
            {
                files.Add(file);
            }
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            // A link could lead back up and make the walk endless.
            if (!Path.GetFileName(child).StartsWith('.') && new DirectoryInfo(child).LinkTarget is null)
            {
                AddFiles(child, files);
            }
        }
    }

    private static int Translate(string path, ReadAtLeast read, Span<byte> buffer)
    {
        try
        {
            return read(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw ReadingErrors.NoPermission(path, cause);
        }
        catch (IOException cause)
        {
            throw ReadingErrors.CannotRead(path, cause);
        }
    }

    private delegate int ReadAtLeast(Span<byte> buffer, int minimum, bool throwOnEndOfStream);
}
