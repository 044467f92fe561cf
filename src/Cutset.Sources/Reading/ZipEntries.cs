using System.Globalization;
using System.IO.Compression;

namespace Cutset.Sources.Reading;

/// <summary>The members of a zip archive as entries, after the archive as a whole was found harmless.</summary>
internal static class ZipEntries
{
    internal static IReadOnlyList<SourceEntry> Of(string path, ReadingOptions options, ReadMeter? meter)
    {
        using var archive = OpenArchive(path, null);
        if (archive.Entries.Count > options.MaxMembers)
        {
            throw ReadingErrors.TooMuch(path, string.Create(CultureInfo.InvariantCulture,
                $"it holds {archive.Entries.Count} members, more than the limit of {options.MaxMembers}"));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var unpacked = 0L;
        foreach (var member in archive.Entries)
        {
            CheckName(path, member.FullName);
            if (IsFolder(member))
            {
                continue;
            }

            if (member.IsEncrypted)
            {
                throw ReadingErrors.Encrypted(path, member.FullName);
            }

            if (!names.Add(member.FullName))
            {
                throw ReadingErrors.Twice(path, member.FullName);
            }

            // The list of members may state any length up to 2^64.
            unpacked = unchecked(unpacked + member.Length);
            if (member.Length < 0 || unpacked < 0 || unpacked > options.MaxUnpackedBytes)
            {
                throw ReadingErrors.TooMuch(path, string.Create(CultureInfo.InvariantCulture,
                    $"its members unpack to more than the limit of {options.MaxUnpackedBytes} bytes"));
            }
        }

        return [.. names.Order(StringComparer.Ordinal).Select(name =>
            new SourceEntry(path, NameWithoutFolder(name), name, () => Open(path, name, options, meter)))];
    }

    private static UnpackedStream Open(string path, string name, ReadingOptions options, ReadMeter? meter)
    {
        var archive = OpenArchive(path, meter);
        try
        {
            var member = archive.GetEntry(name) ?? throw ReadingErrors.TruncatedArchive(path, new FileNotFoundException());
            var length = member.Length;
            return new UnpackedStream(
                member.Open(), $"{path} ({name})", member.CompressedLength, count => count == length, options, archive,
                member.Crc32);
        }
        catch (InvalidDataException cause)
        {
            archive.Dispose();
            throw ReadingErrors.Damaged($"{path} ({name})", 0, cause);
        }
    }

    private static ZipArchive OpenArchive(string path, ReadMeter? meter)
    {
        var file = SourceFiles.OpenDisk(path, meter);
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or IOException)
        {
            file.Dispose();
            throw ReadingErrors.TruncatedArchive(path, cause);
        }
    }

    private static void CheckName(string path, string name)
    {
        var parts = name.Split('/', '\\');
        if (name.Length == 0 || parts[0].Length == 0 || parts[0].Contains(':', StringComparison.Ordinal)
            || parts.Contains(".."))
        {
            throw ReadingErrors.Outside(path, name);
        }
    }

    private static bool IsFolder(ZipArchiveEntry member) => member.FullName[^1] is '/' or '\\';

    private static string NameWithoutFolder(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
