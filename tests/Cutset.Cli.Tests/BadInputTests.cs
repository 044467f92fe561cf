using System.IO.Compression;
using System.Text;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;

namespace Cutset.Cli.Tests;

/// <summary>What bad input gets: one line with file, place and remedy, exit code 2, and nothing changed.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Table = """
        kind,from,from_id,to,to_id,url,as_of
        provides,Initech,,Initech Cloud,fedramp-id:F0000000001,https://example.org/1,2026-01-01
        authorised,Initech Cloud,fedramp-id:F0000000001,Immigration and Customs Enforcement,us-subtier:7012,https://example.org/2,2026-01-01
        """;

    private readonly ScratchFolder _scratch = new();

    public BadInputTests() => Assert.Equal(
        ExitCodes.Ok, CliRun.Of(_scratch.Workspace, "import", _scratch.Write("good.csv", Table)).Code);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_misspelt_name_leads_to_the_one_that_was_meant()
    {
        Assert.Equal(ExitCodes.Ok, CliRun.Of(_scratch.Workspace, "build").Code);
        var trace = CliRun.Of(_scratch.Workspace, "trace", "Inietch", "ICE");
        Assert.Equal(ExitCodes.BadInput, trace.Code);
        Assert.Contains("'Inietch'. Did you mean Initech (organization, org-", trace.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean U.S. Immigration and Customs Enforcement", CliRun.Of(_scratch.Workspace, "find", "Imigration").Error, StringComparison.Ordinal);
        Assert.Contains("Try 'cutset find'", CliRun.Of(_scratch.Workspace, "trace", "Xylophone", "ICE").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_a_name_says_which_one_is_missing()
    {
        Assert.Equal(ExitCodes.Ok, CliRun.Of(_scratch.Workspace, "build").Code);
        Refused(["trace", "", "ICE"], "FROM: no name is given");
        Refused(["trace", "Initech", " "], "TO: no name is given");
    }

    [Fact]
    public void Not_the_file_it_claims_to_be() =>
        Refused(["import", "fedramp", _scratch.Write("data.json", "{\"cats\": []}")], "data.json");

    [Fact]
    public void Json_cut_short() =>
        Refused(
            ["import", "fedramp", _scratch.Write("cut.json", "{\"meta\":{\"last_change\":\"2026-04-28\"},\"data\":{\"Products\":[{\"id\":\"F1\"")],
            "cut.json");

    [Fact]
    public void Zip_cut_short()
    {
        var whole = Zip("awards.zip", ("Contracts_1.csv", new string('x', 5000)));
        var path = Path.Combine(_scratch.Root, "cut.zip");
        File.WriteAllBytes(path, File.ReadAllBytes(whole)[..60]);
        Refused(["import", path], "cut.zip");
    }

    [Fact]
    public void Csv_without_its_key_columns() =>
        Refused(["import", "usaspending", _scratch.Write("Contracts_1.csv", "recipient_name,recipient_uei\nInitech,ABC\n")], "Contracts_1.csv");

    [Fact]
    public void Zip_entry_that_points_outside() =>
        Refused(["import", Zip("evil.zip", ("../../evil.csv", Table))], "evil.zip");

    [Fact]
    public void Zip_with_a_changed_byte()
    {
        var path = Zip("changed.zip", ("table.csv", Table + string.Concat(Enumerable.Range(0, 500).Select(static i => $"\nprovides,Firm {i},,Cloud {i},,https://example.org/{i},2026-01-01"))));
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(path, bytes);
        Refused(["import", path], "changed.zip");
    }

    [Fact]
    public void Zip_bomb_of_one_endless_row() =>
        Refused(["import", "table", Zip("row.zip", ("table.csv", Table.Split('\n')[0] + "\n" + new string(' ', 20_000_000)))], "row.zip");

    [Theory]
    [InlineData("import", "table")]
    [InlineData("import", "--nope", "good.csv")]
    public void Wrong_usage(params string[] args)
    {
        var run = CliRun.Of(_scratch.Workspace, args);
        Assert.Equal((ExitCodes.Usage, ""), (run.Code, run.Out));
    }

    [Fact]
    public void Zip_bomb() =>
        Refused(["import", "table", Zip("bomb.zip", ("table.csv", Table + "\n" + new string(' ', 200_000_000)))], "bomb.zip");

    [Fact]
    public void Empty_file() => Refused(["import", _scratch.Write("empty.csv", "")], "empty.csv");

    [Fact]
    public void Folder_without_files()
    {
        Directory.CreateDirectory(Path.Combine(_scratch.Root, "folder"));
        Refused(["import", Path.Combine(_scratch.Root, "folder")], "folder");
    }

    [Fact]
    public void No_such_file() => Refused(["import", Path.Combine(_scratch.Root, "nowhere.csv")], "nowhere.csv");

    [Fact]
    public void Unknown_text_file() => Refused(["import", _scratch.Write("letter.txt", "Dear Sir or Madam,\n")], "letter.txt");

    [Fact]
    public void No_permission()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions only");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "a privileged process may read everything");
        var path = _scratch.Write("secret.csv", Table);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Refused(["import", path], "secret.csv");
    }

    [Fact]
    public void A_first_import_that_fails_leaves_no_workspace_behind()
    {
        var empty = Path.Combine(_scratch.Root, "empty");
        Directory.CreateDirectory(empty);
        var bad = _scratch.Write("Contracts_1.csv", "recipient_name,recipient_uei\nInitech,ABC\n");
        foreach (var workspace in new[] { empty, Path.Combine(_scratch.Root, "not", "there", "yet") })
        {
            var run = CliRun.Of(workspace, "import", "usaspending", bad);
            Assert.Equal(ExitCodes.BadInput, run.Code);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(empty));
        Assert.False(Directory.Exists(Path.Combine(_scratch.Root, "not")));
    }

    [Fact]
    public void A_first_import_that_is_cancelled_leaves_no_workspace_behind()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var workspace = Path.Combine(_scratch.Root, "elsewhere");
        var run = CliRun.Run(
            new StringReader(""), cancelled.Token, "--workspace", workspace, "import", _scratch.Write("other.csv", Table));
        Assert.Equal(ExitCodes.Cancelled, run.Code);
        Assert.False(Directory.Exists(workspace));
    }

    [Fact]
    public void No_workspace()
    {
        var run = CliRun.Of(Path.Combine(_scratch.Root, "elsewhere"), "status");
        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Contains("cutset import", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_scratch.Root, "elsewhere")));
    }

    [Fact]
    public void Nothing_built_yet() => Refused(["trace", "Initech", "ICE"], "cutset build");

    [Fact]
    public void Broken_row_is_rejected_and_the_import_goes_on()
    {
        var path = _scratch.Write("rows.csv", Table + "\nprovides,,,Nobody's Cloud,,https://example.org/3,2026-01-01\n");
        var run = CliRun.Of(_scratch.Workspace, "import", path, "--max-rejects", "0");
        Assert.Equal(ExitCodes.TooManyRejects, run.Code);
        Assert.Contains("1 left out", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_with_a_remark_is_not_told_as_left_out()
    {
        const string Owned = """
            kind,from,from_id,to,to_id,url,as_of
            owns,Zorvex Rockets LLC,,Zorvex Rockets Inc,,https://example.org/4,2026-01-01
            """;
        Assert.Equal(ExitCodes.Ok, CliRun.Of(_scratch.Workspace, "import", _scratch.Write("owned.csv", Owned)).Code);
        var build = CliRun.Of(_scratch.Workspace, "build");
        Assert.Contains("remarks   1 tie-within-merge", build.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", build.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_which_every_row_is_rejected_is_a_failure_that_says_why_and_where()
    {
        var path = _scratch.Write("all.csv", "kind,from,to,url,as_of\nfoo,A,B,https://example.org/1,2026-01-01\nbar,C,D,https://example.org/2,2026-01-01\n");
        foreach (var isAgain in new[] { false, true })
        {
            var run = CliRun.Of(_scratch.Workspace, "import", "table", path);
            Assert.Equal(ExitCodes.TooManyRejects, run.Code);
            Assert.DoesNotContain("cutset build", run.Out, StringComparison.Ordinal);
            var line = Assert.Single(run.Error.Split('\n'), static text => text.StartsWith("cutset: ", StringComparison.Ordinal));
            Assert.Contains("all.csv: no row was taken in: 2 unknown-kind", line, StringComparison.Ordinal);
            var rejects = line[(line.IndexOf(" in ", line.IndexOf("reason", StringComparison.Ordinal), StringComparison.Ordinal) + 4)..line.IndexOf(';', StringComparison.Ordinal)];
            Assert.Equal(3, File.ReadAllLines(rejects).Length);
            Assert.Equal(isAgain, run.Out.Contains("Already imported", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_table_of_which_one_row_is_taken_in_is_an_import()
    {
        var path = _scratch.Write("one.csv", Table + "\nfoo,,,B,,https://example.org/3,2026-01-01\n");
        var run = CliRun.Of(_scratch.Workspace, "import", "table", path);
        Assert.Equal((ExitCodes.Ok, true), (run.Code, run.Out.Contains("cutset build", StringComparison.Ordinal)));
    }

    private void Refused(string[] args, string named)
    {
        var before = Listing();
        var run = CliRun.Of(_scratch.Workspace, args);
        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Out));
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), static text => text.StartsWith("cutset: ", StringComparison.Ordinal));
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Listing());
    }

    private string Listing() => string.Join('\n', Directory
        .EnumerateFiles(_scratch.Workspace, "*", SearchOption.AllDirectories)
        .Where(static path => !path.Contains("locks", StringComparison.Ordinal) && !path.EndsWith(".lock", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => $"{Path.GetRelativePath(_scratch.Workspace, path)} {new FileInfo(path).Length}"));

    private string Zip(string name, params (string Entry, string Text)[] entries)
    {
        var path = Path.Combine(_scratch.Root, name);
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (entry, text) in entries)
        {
            using var stream = archive.CreateEntry(entry, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }
}
