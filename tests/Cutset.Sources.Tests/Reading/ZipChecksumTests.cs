using System.IO.Compression;
using System.Text;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Tests.Reading;

/// <summary>A zip archive whose bytes changed is refused, even where it still unpacks to the right length.</summary>
public sealed class ZipChecksumTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cutset-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Checksums_are_those_that_archives_hold()
    {
        // Every length around the eight bytes that are taken at a time, and bytes of every value.
        for (var length = 0; length <= 40; length++)
        {
            var path = Path.Combine(_folder, $"{length}.zip");
            using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
            {
                using var stream = archive.CreateEntry("table.csv").Open();
                stream.Write([.. Enumerable.Range(0, length).Select(i => (byte)(((i * 37) + (length * 101)) & 0xFF))]);
            }

            Assert.Equal(length, Unpack(path));
        }
    }

    [Fact]
    public void A_member_with_a_changed_byte_is_refused()
    {
        var path = Path.Combine(_folder, "stored.zip");
        using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry("table.csv", CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("harbor,systems\n", 1000))));
        }

        Assert.Equal(15_000, Unpack(path));
        var bytes = File.ReadAllBytes(path);
        bytes[7_000] ^= 1;
        File.WriteAllBytes(path, bytes);

        var error = Assert.Throws<SourceFormatException>(() => Unpack(path));
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains("table.csv", error.Message, StringComparison.Ordinal);
    }

    private static long Unpack(string path)
    {
        using var stream = Assert.Single(SourceFiles.EntriesOf(path, new ReadingOptions())).Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.Length;
    }
}
