using Cutset.Core.Model;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Tests.Workspaces;

public sealed class WorkspaceTests
{
    [Fact]
    public void Open_tells_what_is_wrong()
    {
        using var temporary = new TemporaryWorkspace();
        var elsewhere = Path.Combine(temporary.Root, "..", "nothing");
        Assert.Contains("not a Cutset workspace", Message(() => Workspace.Open(elsewhere)), StringComparison.Ordinal);
        Assert.Contains("not a Cutset workspace", Message(() => Workspace.Create(Path.Combine(temporary.Root, ".."))), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(temporary.Root, "workspace.json"), """{"format": 99}""");
        Assert.Contains("format 99", Message(() => Workspace.Open(temporary.Root)), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(temporary.Root, "workspace.json"), "{");
        Assert.Contains("damaged", Message(() => Workspace.Open(temporary.Root)), StringComparison.Ordinal);
    }

    [Fact]
    public void OpenSnapshot_before_a_build_says_so()
    {
        using var temporary = new TemporaryWorkspace();
        Assert.Contains("cutset build", Message(() => temporary.Workspace.OpenSnapshot()), StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_makes_the_next_build_forget_it()
    {
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink => Records.Feed(sink));
        temporary.Build();
        temporary.Workspace.Remove(import.Id);

        Assert.Equal([import.Id], temporary.Workspace.Status().Removed);
        Assert.True(temporary.Workspace.Status().IsStale);
        Assert.Equal(0, temporary.Build().Counts.Nodes);
        Assert.Contains("no import", Message(() => temporary.Workspace.Remove(import.Id)), StringComparison.Ordinal);
        Assert.Contains("no import", Message(() => temporary.Workspace.Remove("../snapshots")), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_tells_when_a_build_is_due()
    {
        using var temporary = new TemporaryWorkspace();
        Assert.False(temporary.Workspace.Status().IsStale);
        var import = temporary.Import("test", sink => Records.Feed(sink));
        Assert.Equal([import.Id], temporary.Workspace.Status().Pending);
        temporary.Build();
        Assert.False(temporary.Workspace.Status().IsStale);
        using (var decisions = temporary.Workspace.OpenDecisions())
        {
            decisions.Add(new RecordKey("org:a"), new RecordKey("org:b"), Cutset.Core.Resolution.Verdict.Same, "me");
        }

        Assert.True(temporary.Workspace.Status().HasNewDecisions);
    }

    [Fact]
    public void Verify_names_each_file_that_is_not_as_it_was()
    {
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink => Records.Feed(sink));
        var number = temporary.Build().Number;
        Assert.Empty(temporary.Workspace.Verify(TestContext.Current.CancellationToken).Findings);

        var folder = Path.Combine(temporary.Root, "imports", import.Id);
        var ties = Path.Combine(folder, "ties-00000.parquet");
        var bytes = File.ReadAllBytes(ties);
        bytes[10] ^= 1;
        File.WriteAllBytes(ties, bytes);
        File.Delete(Path.Combine(folder, "names.parquet"));
        File.WriteAllText(Path.Combine(temporary.Root, "snapshots", $"{number}", "extra.txt"), "x");

        var found = temporary.Workspace.Verify(TestContext.Current.CancellationToken).Findings;
        Assert.Equal(
            [
                ($"imports/{import.Id}/names.parquet", VerifyProblem.Missing),
                ($"imports/{import.Id}/ties-00000.parquet", VerifyProblem.Changed),
                ($"snapshots/{number}/extra.txt", VerifyProblem.Unexpected),
            ],
            found.Select(static finding => (finding.Path, finding.Problem)));
        Assert.Contains("cutset remove " + import.Id, found[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_import_is_named_with_the_remedy()
    {
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink => Records.Feed(sink));
        File.WriteAllText(Path.Combine(temporary.Root, "imports", import.Id, "organizations.parquet"), "no parquet");
        Assert.Contains("cutset remove " + import.Id, Message(() => temporary.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Sweep_leaves_the_living_alone()
    {
        using var temporary = new TemporaryWorkspace();
        var staging = Path.Combine(temporary.Root, "staging");
        Directory.CreateDirectory(Path.Combine(staging, "import-1-0", "import"));
        using var living = temporary.Workspace.BeginImport("test");
        Records.Feed(living);
        temporary.Workspace.Sweep();
        Assert.False(Directory.Exists(Path.Combine(staging, "import-1-0")));
        Assert.False(living.Seal(TestContext.Current.CancellationToken).WasThere);
        Assert.Empty(Directory.GetFileSystemEntries(staging));
    }

    [Fact]
    public void Readers_keep_their_snapshot_while_builds_go_on()
    {
        using var temporary = new TemporaryWorkspace();
        var token = TestContext.Current.CancellationToken;
        temporary.Import("test", sink => Records.Feed(sink));
        var first = temporary.Build();
        using var reader = temporary.Workspace.OpenSnapshot();
        for (var i = 0; i < 4; i++)
        {
            temporary.Import("test", sink => Records.Feed(sink, $"-{i}"));
            temporary.Build();
        }

        Assert.Equal(first.Counts.Ties, reader.Ties(Enumerable.Range(0, 100), cancellationToken: token).Count);
        reader.Dispose();
        temporary.Import("test", sink => Records.Feed(sink, "-last"));
        var last = temporary.Build();
        Assert.False(Directory.Exists(Path.Combine(temporary.Root, "snapshots", $"{first.Number}")));
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(temporary.Root, "snapshots")).Length);
        Assert.Equal(last.Number, temporary.Workspace.CurrentSnapshot);
    }

    [Fact]
    public void Second_build_at_the_same_time_is_refused()
    {
        using var temporary = new TemporaryWorkspace();
        temporary.Import("test", sink => Records.Feed(sink));
        string? message = null;
        SnapshotBuilder.Build(
            temporary.Workspace,
            new BuildOptions
            {
                Resolver = new Cutset.Core.Resolution.RecordResolver(),
                Progress = step => message ??= Message(() => temporary.Build()),
            },
            TestContext.Current.CancellationToken);
        Assert.Contains("another build is running", message, StringComparison.Ordinal);
    }

    private static string Message(Action action) => Assert.ThrowsAny<CutsetException>(action).Message;
}
