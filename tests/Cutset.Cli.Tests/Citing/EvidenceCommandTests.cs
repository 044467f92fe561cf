using System.Text.Json;
using Cutset.Cli.Hosting;
using Cutset.Cli.Tests.Hosting;
using Cutset.Store.Access;

namespace Cutset.Cli.Tests.Citing;

public sealed class EvidenceCommandTests
{
    private const string Table =
        "kind,from,to,url,as_of\nprovides,Cedar Inc,Pine,https://example.org/,2026-01-02\n"
        + "authorised,Pine,Immigration and Customs Enforcement,https://example.org/2,2026-01-02\n";

    [Fact]
    public void Every_citation_of_a_trace_leads_to_its_row()
    {
        using var scratch = new ScratchFolder();
        var file = Load(scratch);
        var answer = JsonDocument.Parse(CliRun.Of(scratch.Workspace, "trace", "Cedar Inc", "ICE", "--json", "--rows").Out).RootElement;
        var citations = answer.GetProperty("chains").EnumerateArray().SelectMany(static chain => chain.GetProperty("steps").EnumerateArray())
            .SelectMany(static step => step.GetProperty("ties").EnumerateArray())
            .SelectMany(static tie => tie.GetProperty("evidence").EnumerateArray()).ToList();

        Assert.NotEmpty(citations);
        foreach (var citation in citations)
        {
            Assert.NotEqual(0, citation.GetProperty("row").GetProperty("fields").GetArrayLength());
            var shown = CliRun.Of(scratch.Workspace, "evidence", citation.GetProperty("sha256").GetString()![..12], citation.GetProperty("record").GetString()!);
            Assert.Equal(ExitCodes.Ok, shown.Code);
            Assert.Contains("2026-01-02", shown.Out, StringComparison.Ordinal);
        }

        File.Delete(file);
        var sha256 = citations[0].GetProperty("sha256").GetString()!;
        var gone = CliRun.Of(scratch.Workspace, "evidence", sha256, "row", "2");
        Assert.Equal(ExitCodes.BadInput, gone.Code);
        Assert.Contains("not where it was imported from", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_go_with_json_only()
    {
        using var scratch = new ScratchFolder();
        Load(scratch);
        Assert.Equal(ExitCodes.Usage, CliRun.Of(scratch.Workspace, "trace", "Cedar Inc", "ICE", "--rows").Code);
    }

    [Fact]
    public void Imports_builds_and_removals_are_in_the_audit_log()
    {
        using var scratch = new ScratchFolder();
        Load(scratch);
        CliRun.Of(scratch.Workspace, "build");
        var workspace = Store.Workspaces.Workspace.Open(scratch.Workspace);
        var import = Assert.Single(workspace.Imports()).Id;
        CliRun.Of(scratch.Workspace, "remove", import);

        using var store = AccessStore.Open(workspace, TimeProvider.System);
        var entries = store.Audit(10);
        Assert.Equal(["remove", "build", "import"], entries.Select(static entry => entry.Action));
        Assert.All(entries, static entry => Assert.Equal("local", entry.Actor));
        Assert.StartsWith(import, entries[0].Detail, StringComparison.Ordinal);
        Assert.StartsWith(import, entries[2].Detail, StringComparison.Ordinal);
    }

    private static string Load(ScratchFolder scratch)
    {
        var file = scratch.Write("ties.csv", Table);
        Assert.Equal(ExitCodes.Ok, CliRun.Of(scratch.Workspace, "import", "table", file).Code);
        Assert.Equal(ExitCodes.Ok, CliRun.Of(scratch.Workspace, "build").Code);
        return file;
    }
}
