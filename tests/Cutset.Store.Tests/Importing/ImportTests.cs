using Cutset.Core.Model;

namespace Cutset.Store.Tests.Importing;

public sealed class ImportTests
{
    [Fact]
    public void Seal_counts_and_files_rejects()
    {
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink => Records.Feed(sink));

        Assert.StartsWith("test-2025-03-01-", import.Id, StringComparison.Ordinal);
        Assert.Equal(
            (4, 1, 1, 1, 1, 5, 5, 1, 1),
            (import.Counts.Rows, import.Counts.Organizations, import.Counts.Agencies, import.Counts.Services,
                import.Counts.Awards, import.Counts.Ties, import.Counts.Statements, import.Counts.Dropped,
                import.Counts.Repaired));
        Assert.Equal(1, import.Rejects["natural-person"]);
        var rejects = File.ReadAllLines(Path.Combine(temporary.Root, "imports", import.Id, "rejects.csv"));
        Assert.Equal("awards.csv,row 4,dropped,natural-person,name,,A person.", rejects[1]);
        Assert.Equal(
            "awards.csv,row 5,repaired,bad-date,\"'=cmd|' /C calc'!A0\",2/30/2025,\"No such day, \"\"x\"\"\"",
            rejects[2]);
    }

    [Fact]
    public void Same_file_again_changes_nothing()
    {
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink => Records.Feed(sink));
        Assert.Equal(import.Id, temporary.Workspace.FindImportOfFile(import.Files[0].Sha256)!.Id);
        Assert.Null(temporary.Workspace.FindImportOfFile("0"));

        using var writer = temporary.Workspace.BeginImport("test");
        Records.Feed(writer);
        var again = writer.Seal(TestContext.Current.CancellationToken);
        Assert.True(again.WasThere);
        Assert.Single(temporary.Workspace.Imports());
    }

    [Fact]
    public void Abandoned_import_leaves_nothing()
    {
        using var temporary = new TemporaryWorkspace();
        using (var writer = temporary.Workspace.BeginImport("test"))
        {
            Records.Feed(writer);
        }

        Assert.Empty(temporary.Workspace.Imports());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(temporary.Root, "staging")));
    }

    [Fact]
    public void Cancelled_seal_leaves_nothing()
    {
        using var temporary = new TemporaryWorkspace();
        using var writer = temporary.Workspace.BeginImport("test");
        Records.Feed(writer);
        Assert.ThrowsAny<OperationCanceledException>(() => writer.Seal(new CancellationToken(canceled: true)));
        Assert.Empty(temporary.Workspace.Imports());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(temporary.Root, "staging")));
    }

    [Fact]
    public void Import_without_files_is_refused()
    {
        using var temporary = new TemporaryWorkspace();
        using var writer = temporary.Workspace.BeginImport("test");
        Assert.Throws<CutsetException>(() => writer.Seal(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Parallel_imports_are_all_there_with_sequences_of_their_own()
    {
        using var temporary = new TemporaryWorkspace();
        var imports = Enumerable.Range(0, 4).Select(i => Task.Run(
            () => temporary.Import("test", sink => Records.Feed(sink, $"-{i}")), TestContext.Current.CancellationToken));
        await Task.WhenAll(imports);
        Assert.Equal([1, 2, 3, 4], temporary.Workspace.Imports().Select(static import => import.Sequence));
        Assert.Equal(5, temporary.Build().Counts.Awards);
    }

    [Fact]
    public void Texts_and_amounts_come_through_as_they_are()
    {
        using var temporary = new TemporaryWorkspace();
        var texts = new[] { "", "a", "twelve chars", "thirteen char", "Ünïcode ☃ 𝄞", "quote ' \" \n line", new string('x', 70_000), "NUL \0 in it", "lone \uD800 half" };
        temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("texts.csv"));
            for (var i = 0; i < texts.Length; i++)
            {
                var row = sink.Add(new EvidenceRow(file, $"row {i}"));
                sink.Add(Records.Award(row, $"CONT_AWD_{i:d3}", -0.005m - i) with { Description = texts[i], Ceiling = 999_999_999_999_999_999.99m, CurrentValue = 1e18m });
            }
        });
        var snapshot = temporary.Build();
        using var reader = temporary.Workspace.OpenSnapshot();
        var awards = reader.Awards(Enumerable.Range(0, texts.Length), TestContext.Current.CancellationToken)
            .OrderBy(static award => award.Key, StringComparer.Ordinal).ToList();

        Assert.Equal(texts.Length, snapshot.Counts.Awards);
        Assert.Equal(texts[..^1], awards[..^1].Select(static award => award.Description));
        Assert.Equal("lone \uFFFD half", awards[^1].Description);
        Assert.Equal(-1.01m, awards[1].Obligated);
        Assert.All(awards, static award => Assert.Equal((999_999_999_999_999_999.99m, null), (award.Ceiling, award.CurrentValue)));
        Assert.Equal(texts.Length, temporary.Workspace.Imports()[0].Rejects["amount-out-of-range"]);
    }

    [Fact]
    public void Many_rows_leave_in_parts()
    {
        const int Rows = 100_000;
        using var temporary = new TemporaryWorkspace();
        var import = temporary.Import("test", sink =>
        {
            var file = sink.AddFile(Records.File("many.csv"));
            for (var i = 0; i < Rows; i++)
            {
                var row = sink.Add(new EvidenceRow(file, $"row {i}"));
                sink.Add(Records.Tie(TieKind.OrdersUnder, RecordKey.Award($"A{i}"), RecordKey.Award("V"), row));
            }
        });
        Assert.Equal(Rows, import.Counts.Ties);
        Assert.Contains("ties-00001.parquet", import.Digests.Keys);
        var snapshot = temporary.Build();
        Assert.Equal((Rows, Rows + 1), (snapshot.Counts.Ties, snapshot.Counts.StubAwards));
    }
}
