using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Cutset.Sources.Tests.UsaSpending;

namespace Cutset.Sources.Tests.Reading;

public sealed class ImportPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _awards = AwardFile.Contracts().ToString();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_s_other_files_are_skipped_with_the_reason()
    {
        _folder.Write("awards.csv", _awards);
        _folder.Write("README.md", "about these files");
        _folder.Write("empty.csv", "");
        _folder.Write("logo.png", [0x89, 0x50, 0, 0, 1]);
        var plan = ImportPlan.Of([_folder.FullName], SourceRegistry.Default);

        Assert.Equal(("usaspending", "awards.csv"), (Assert.Single(plan.Items).Source.Name, plan.Items[0].Entry.Name));
        Assert.Equal(
            ["README.md", "empty.csv", "logo.png"], plan.Skipped.Select(skipped => Path.GetFileName(skipped.Name)));
        Assert.Equal("it is empty", plan.Skipped[1].Reason);
        Assert.Contains("known format", plan.Skipped[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_a_zip_are_read_and_archives_within_are_not_opened()
    {
        var path = _folder.Write("all.zip", Packing.Zip(
            ("Contracts_PrimeAwardSummaries_2025-03-28_H03M23S17_1.csv", System.Text.Encoding.UTF8.GetBytes(_awards)),
            ("Contracts_PrimeAwardSummaries_2025-03-28_H03M23S17_2.csv", System.Text.Encoding.UTF8.GetBytes(_awards)),
            ("inner.zip", Packing.Zip(("x.csv", _awards))), ("empty.txt", [])));
        var plan = ImportPlan.Of([path], SourceRegistry.Default);
        Assert.Equal(2, plan.Items.Count);
        Assert.Equal(["it is empty", "an archive inside an archive is not opened"], plan.Skipped.Select(s => s.Reason));

        var sink = SourceRuns.Import(path);
        Assert.Equal("Contracts_PrimeAwardSummaries_2025-03-28_H03M23S17_2.csv row 2", sink.Evidence[1].Locator);
        Assert.All(sink.Files, file => Assert.Equal(("all.zip", new DateOnly(2025, 3, 28)), (file.Name, file.AsOf!.Value)));
    }

    [Fact]
    public void A_named_file_of_no_known_format_is_an_error_that_lists_them()
    {
        var path = _folder.Write("notes.csv", "a,b\n1,2\n");
        var error = Assert.Throws<SourceFormatException>(() => ImportPlan.Of([path], SourceRegistry.Default));
        Assert.Contains("usaspending", error.Message, StringComparison.Ordinal);
        Assert.Contains("fedramp", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_an_error()
    {
        _folder.Write("notes.csv", "a,b\n1,2\n");
        Assert.Throws<CutsetException>(() => ImportPlan.Of([_folder.FullName], SourceRegistry.Default));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        var path = _folder.Write("awards.csv", _awards);
        Assert.Single(ImportPlan.Of([path, path, _folder.FullName], SourceRegistry.Default).Items);
    }

    [Fact]
    public void A_source_named_by_the_user_says_what_it_misses()
    {
        var path = _folder.Write("notes.csv", "a,b\n1,2\n");
        var registry = SourceRegistry.Default;
        var plan = ImportPlan.Of([path], registry, registry.Get("USAspending"));
        Assert.Equal("usaspending", Assert.Single(plan.Items).Source.Name);
        Assert.Throws<SourceFormatException>(() => SourceRuns.Import(path, registry.Get("usaspending")));
        Assert.Throws<CutsetException>(() => registry.Get("nothing"));
    }
}
