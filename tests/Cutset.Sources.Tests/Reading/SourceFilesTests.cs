using System.Security.Cryptography;
using System.Text;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.Tests.Reading;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Plain_gzipped_and_zipped_files_read_alike()
    {
        var plain = _folder.Write("a.csv", "x,y\r\n1,é\r\n");
        var gzip = _folder.Write("b.csv.gz", Packing.Gzip("x,y\r\n1,é\r\n"));
        var zip = _folder.Write("c.zip", Packing.Zip(("in/two.csv", "x,y\r\n1,é\r\n"), ("in/one.csv", "x,y\r\n1,é\r\n")));

        Assert.Equal(("a.csv", ""), (Single(plain).Name, Single(plain).LocatorPrefix));
        Assert.Equal("b.csv", Single(gzip).Name);
        var members = SourceFiles.EntriesOf(zip, ReadingOptions.Default);
        Assert.Equal(["in/one.csv", "in/two.csv"], members.Select(entry => entry.Member));
        Assert.Equal(["one.csv", "two.csv"], members.Select(entry => entry.Name));
        Assert.Equal("in/one.csv ", members[0].LocatorPrefix);
        Assert.All([Single(plain), Single(gzip), .. members], entry => Assert.Equal("x,y\r\n1,é\r\n", TextOf(entry)));
    }

    [Fact]
    public void Files_of_a_folder_come_in_ordinal_order_without_hidden_ones()
    {
        _folder.Write("b/2.csv", "x");
        _folder.Write("B.csv", "x");
        _folder.Write("a.csv", "x");
        _folder.Write(".hidden", "x");
        _folder.Write(".git/config", "x");
        Assert.Equal(
            ["B.csv", "a.csv", "b/2.csv"],
            SourceFiles.List(_folder.FullName).Select(path => Path.GetRelativePath(_folder.FullName, path).Replace('\\', '/')));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_is_decoded_by_its_byte_order_mark(string encodingName, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        byte[] content = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("a,b\n1,ü€\n")];
        var entry = Single(_folder.Write("a.csv", content));
        Assert.Equal("a,b\n1,ü€\n", TextOf(entry));
        Assert.Equal("a,b\n1,ü€\n", SourceFiles.HeadOf(entry).Text);
    }

    [Fact]
    public void Invalid_bytes_are_replaced_and_counted()
    {
        var entry = Single(_folder.Write("a.csv", [(byte)'a', 0xFF, (byte)'b', 0xC3, (byte)'c']));
        using var text = EntryText.Open(entry);
        Assert.Equal("a\uFFFDb\uFFFDc", text.Reader.ReadToEnd());
        Assert.Equal(2, text.InvalidSequences);
    }

    [Fact]
    public void A_file_is_identified_by_its_digest_and_read_bytes_are_counted()
    {
        var content = RandomNumberGenerator.GetBytes(300_000);
        var meter = new ReadMeter();
        var file = SourceFiles.Identify(_folder.Write("a.bin", content), meter, CancellationToken.None);
        Assert.Equal(("a.bin", 300_000L), (file.Name, file.SizeInBytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        Assert.Equal(300_000, meter.Bytes);
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("\\evil.csv")]
    [InlineData("..\\evil.csv")]
    [InlineData("C:\\evil.csv")]
    public void An_archive_that_points_outside_is_refused(string member) =>
        Refused("a.zip", Packing.Zip((member, "x")), "points outside the archive");

    [Fact]
    public void A_bomb_is_refused_by_its_ratio()
    {
        var zeros = new byte[20 << 20];
        var options = ReadingOptions.Default with { RatioFreeBytes = 1 << 20 };
        foreach (var path in new[]
        {
            _folder.Write("a.zip", Packing.Zip(("a.csv", zeros))), _folder.Write("a.csv.gz", Packing.Gzip(zeros)),
        })
        {
            var entry = SourceFiles.EntriesOf(path, options)[0];
            Assert.Contains("unpacks to more", Drain(entry).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_bomb_is_refused_by_its_size()
    {
        var content = RandomNumberGenerator.GetBytes(6000);
        var options = ReadingOptions.Default with { MaxUnpackedBytes = 10_000 };
        var zip = _folder.Write("a.zip", Packing.Zip(("a.csv", content), ("b.csv", content)));
        Assert.Contains(
            "unpack to more", Assert.Throws<SourceFormatException>(() => SourceFiles.EntriesOf(zip, options)).Message,
            StringComparison.Ordinal);
        var gzip = _folder.Write("a.csv.gz", Packing.Gzip([.. content, .. content]));
        Assert.Contains("unpacks to more", Drain(SourceFiles.EntriesOf(gzip, options)[0]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_members_are_refused()
    {
        var zip = _folder.Write("a.zip", Packing.Zip(("a", "x"), ("b", "x"), ("c", "x")));
        Assert.Throws<SourceFormatException>(
            () => SourceFiles.EntriesOf(zip, ReadingOptions.Default with { MaxMembers = 2 }));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public void A_cut_gzip_is_refused(double share)
    {
        var whole = Packing.Gzip(RandomNumberGenerator.GetBytes(200_000));
        var path = _folder.Write("a.csv.gz", whole[..(int)(whole.Length * share)]);
        Assert.Contains("a.csv.gz", Drain(Single(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_zip_is_refused()
    {
        var whole = Packing.Zip(("a.csv", "x,y\n1,2\n"));
        Refused("a.zip", whole[..^10], "not a whole zip archive");
    }

    [Fact]
    public void A_damaged_zip_member_is_refused()
    {
        var whole = Packing.Zip(("a.csv", RandomNumberGenerator.GetBytes(50_000)));
        Array.Fill(whole, (byte)0xFF, 1000, 2000);
        Assert.IsType<SourceFormatException>(Record.Exception(() => TextOf(Single(_folder.Write("a.zip", whole)))));
        Array.Fill(whole, (byte)0xFF, 30, 40);
        Assert.IsType<SourceFormatException>(Record.Exception(() => TextOf(Single(_folder.Write("b.zip", whole)))));
    }

    [Theory]
    [InlineData("a.zip", "x,y\n", "no zip archive")]
    [InlineData("a.csv.gz", "x,y\n", "not gzipped")]
    [InlineData("a.csv", "PK\u0003\u0004rest", "a zip archive")]
    [InlineData("a.csv", "", "is empty")]
    public void A_file_that_is_not_what_its_name_says_is_refused(string name, string content, string problem) =>
        Refused(name, Encoding.Latin1.GetBytes(content), problem);

    [Fact]
    public void A_missing_path_and_an_empty_folder_are_errors()
    {
        Assert.Contains("no such file", Assert.Throws<CutsetException>(
            () => SourceFiles.List(Path.Combine(_folder.FullName, "none"))).Message, StringComparison.Ordinal);
        Assert.Contains("holds no files", Assert.Throws<CutsetException>(
            () => SourceFiles.List(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_permission_is_an_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "a privileged user may read everything");
        var path = _folder.Write("a.csv", "x");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Contains("no permission", Assert.Throws<CutsetException>(
            () => SourceFiles.EntriesOf(path, ReadingOptions.Default)).Message, StringComparison.Ordinal);
    }

    private void Refused(string name, byte[] content, string problem)
    {
        var path = _folder.Write(name, content);
        var error = Assert.Throws<SourceFormatException>(() => SourceFiles.EntriesOf(path, ReadingOptions.Default));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static SourceFormatException Drain(SourceEntry entry) => Assert.Throws<SourceFormatException>(() => TextOf(entry));

    private static SourceEntry Single(string path) => Assert.Single(SourceFiles.EntriesOf(path, ReadingOptions.Default));

    private static string TextOf(SourceEntry entry)
    {
        using var text = EntryText.Open(entry);
        return text.Reader.ReadToEnd();
    }
}
